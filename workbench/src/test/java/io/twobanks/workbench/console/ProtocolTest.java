package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** How the page puts the steps of a transfer in rows and lanes, by the script itself. */
class ProtocolTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SCRIPT = Checkout.find()
            .root()
            .resolve("workbench/src/main/resources/io/twobanks/workbench/console/page/protocol.js");
    private static final String CRASH = "{\"id\":\"f-1\",\"action\":\"CRASH\",\"event\":\"FIRED\"}";

    private static Context context;
    private static Value script;

    @BeforeAll
    static void read() throws IOException {
        context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .allowIO(IOAccess.ALL)
                .build();
        script = context.eval(Source.newBuilder("js", SCRIPT.toFile())
                .mimeType("application/javascript+module")
                .build());
    }

    @AfterAll
    static void close() {
        context.close();
    }

    static Stream<Pattern> patterns() {
        Checkout checkout = Checkout.find();
        return checkout.patterns().stream().map(checkout::pattern);
    }

    private static Value run(Pattern pattern) {
        PatternRun run = mock(PatternRun.class);
        when(run.pattern()).thenReturn(pattern);
        when(run.options()).thenReturn(RunOptions.forTest(Map.of()));
        Guards guards = new Guards(run, new LiveRun(run));
        return json(JSON.writeValueAsString(new ConsoleController(run, guards).console()));
    }

    private static Value json(String text) {
        return context.eval("js", "JSON.parse").execute(text);
    }

    private static Value rows(Value run, String transfer, String payer, String state, String changes) {
        return script.getMember("rows").execute(run, json(transfer), payer, state, json(changes));
    }

    private static List<String> list(Value values, String expression) {
        return context.eval("js", "(rows => rows.map(row => String(" + expression + ")))")
                .execute(values)
                .as(List.class);
    }

    private static String line(int second, String role, String point, String fault) {
        return "{\"time\":\"2026-01-02T03:04:%02dZ\",\"role\":\"%s\",\"transfer\":\"t\",\"point\":\"%s\",\"details\":{},\"fault\":%s}"
                .formatted(second, role, point, fault);
    }

    private static String transfer(String answer, String... lines) {
        return "{\"id\":\"t\",\"sent\":{\"bank\":\"bank\",\"at\":\"2026-01-02T03:04:00Z\"},\"answer\":" + answer
                + ",\"lines\":[" + String.join(",", lines) + "]}";
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void before_the_first_transfer_each_step_of_an_undisturbed_one_is_still_ahead_in_a_lane_that_is_there(
            Pattern pattern) {
        Value run = run(pattern);
        Value rows = rows(run, "null", "A-1", null, "[]");
        List<String> lanes = script.getMember("lanes").execute(run, "A-1", rows).as(List.class);

        assertThat(list(rows, "row.ahead")).hasSizeGreaterThan(5).containsOnly("later");
        assertThat(lanes).startsWith("client").doesNotHaveDuplicates();
        assertThat(lanes).containsAll(list(rows, "row.at"));
        assertThat(Stream.concat(
                                pattern.services().keySet().stream(),
                                Stream.of("client", "db-a", "db-b", "broker", "seata"))
                        .toList())
                .containsAll(lanes);
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void who_pays_decides_which_bank_takes_which_step(Pattern pattern) {
        if (pattern.services().containsKey("bank-a")) {
            Value run = run(pattern);

            assertThat(list(rows(run, "null", "A-1", null, "[]"), "row.at")).startsWith("bank-a");
            assertThat(list(rows(run, "null", "B-1", null, "[]"), "row.at")).startsWith("bank-b");
        }
    }

    @Test
    void what_has_happened_stands_in_its_order_and_what_was_never_reached_after_it() {
        Value run = run(Checkout.find().pattern("xa"));
        String crashed = transfer(
                "{\"status\":0,\"body\":null,\"at\":\"2026-01-02T03:04:04Z\"}",
                line(1, "bank", "xa.start.after", "null"),
                line(2, "bank", "xa.commit-a.after", "null"),
                line(2, "bank", "xa.commit-a.after", CRASH),
                line(30, "bank", "xa.recovery-commit.after", "null"));
        String ended = "[{\"name\":\"bank\",\"state\":\"ENDED\",\"at\":\"2026-01-02T03:04:03Z\"},"
                + "{\"name\":\"bank\",\"state\":\"ENDED\",\"at\":\"2026-01-02T03:01:00Z\"}]";

        Value rows = rows(run, crashed, "A-1", "COMPLETED", ended);

        assertThat(list(rows, "row.ahead ?? (row.kind + ' ' + (row.point?.id ?? row.at))"))
                .startsWith(
                        "sent client",
                        "step xa.start.after",
                        "step xa.commit-a.after",
                        "fault xa.commit-a.after",
                        "process bank",
                        "answer client",
                        "step xa.recovery-commit.after",
                        "missed");
        assertThat(list(rows, "row.point?.id ?? ''")).contains("xa.commit-b.after", "xa.answer.before");
        assertThat(script.getMember("seconds")
                        .execute(rows.getArrayElement(6), rows)
                        .asString())
                .isEqualTo("30.000");
    }

    @Test
    void while_a_transfer_is_under_way_the_rest_is_still_ahead() {
        Value run = run(Checkout.find().pattern("xa"));
        Value rows = rows(run, transfer("null", line(1, "bank", "xa.start.after", "null")), "A-1", "PENDING", "[]");

        assertThat(list(rows, "row.ahead ?? row.kind"))
                .startsWith("sent", "step", "later")
                .endsWith("later");
    }

    @Test
    void an_arrow_goes_to_the_bank_that_the_line_names() {
        Value point = json("{\"id\":\"xa.branch.enlisted\",\"lane\":\"bank > db\"}");
        Value line = json("{\"role\":\"bank\",\"details\":{\"bank\":\"B\"}}");

        Value way = script.getMember("way").execute(point, "A-1", line);

        assertThat(way.getMember("from").asString()).isEqualTo("bank");
        assertThat(way.getMember("to").asString()).isEqualTo("db-b");
    }
}
