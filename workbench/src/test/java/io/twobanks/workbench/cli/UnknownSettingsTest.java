package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.KnownSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set with {@code -P} and would change nothing, or cannot be read, is refused before anything starts. */
class UnknownSettingsTest {
    private static final Checkout CHECKOUT = Checkout.find();
    private static final Pattern TYPED = Pattern.compile("-P ([a-z.-]+)=([A-Za-z0-9_-]+)");

    @ParameterizedTest
    @CsvSource({
        "xa, xa.guard.nope=false, xa.guard.",
        "xa, xa.guard.lockorderr=false, xa.guard.lock-order",
        "xa, mq.guard.dedupe=false, xa.guard.",
        "xa, xaa.guard.recovery=false, xa.guard.recovery",
        "compensation, compensation.saga.action-atempts=1, compensation.saga.action-attempts",
        "mq, rocketmq.master=2, rocketmq.masters",
        "xa, rocketmq.masters=2, xa."
    })
    void anUnknownOneIsNamedWithTheNearest(String pattern, String setting, String nearest) {
        for (String command : List.of("run", "bench")) {
            Ran ran = Ran.in(Locale.ENGLISH, command, pattern, "-P", setting);

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err().lines()).hasSize(1);
            assertThat(ran.err())
                    .startsWith("There is no setting " + setting.split("=")[0])
                    .contains("Nothing was started", nearest);
            assertThat(ran.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xa, xa.guard.recovery=no, true or false",
        "xa, xa.settle-every=soon, a time such as",
        "mq, mq.deliveries.repeated=often, a whole number",
        "mq, rocketmq.masters=3, 1 | 2",
        "mq, rocketmq.check-max=-1, a whole number",
        "mq, rocketmq.flush=NEVER, SYNC_FLUSH | ASYNC_FLUSH"
    })
    void aValueThatDoesNotFitIsASentence(String pattern, String setting, String wanted) {
        Ran ran = Ran.in(Locale.ENGLISH, "run", pattern, "-P", setting);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err())
                .startsWith(setting.split("=")[0] + " must be " + wanted)
                .contains("Nothing was started");
    }

    @Test
    void whatBelongsToALibraryIsPassedOn() {
        KnownSettings.of(CHECKOUT.pattern("mq"))
                .require(Map.of("spring.datasource.hikari.maximum-pool-size", "5", "rocketmq.producer.group", "x"));
    }

    @Test
    void whateverTheDocumentsTypeIsKnown() throws IOException {
        List<MatchResult> typed = documents().stream()
                .flatMap(file -> TYPED.matcher(read(file)).results())
                .toList();

        assertThat(typed).hasSizeGreaterThan(20);
        assertThat(typed)
                .allSatisfy(setting -> KnownSettings.of(CHECKOUT.pattern(patternOf(setting.group(1))))
                        .require(Map.of(setting.group(1), setting.group(2))));
    }

    private static String patternOf(String key) {
        String first = key.substring(0, key.indexOf('.'));
        return CHECKOUT.patterns().contains(first) ? first : "mq";
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(CHECKOUT.root().resolve("docs"))) {
            return Stream.concat(files, Stream.of("README.md", "README.zh.md").map(CHECKOUT.root()::resolve))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
