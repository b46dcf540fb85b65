package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.scenario.Outcome;
import io.twobanks.workbench.scenario.Planned;
import io.twobanks.workbench.scenario.Promise;
import io.twobanks.workbench.scenario.SideEffect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What the page asks before a scenario, and how it rates the answer, by the script itself. */
class ExpectTest {
    private static final Path ROOT = Checkout.find().root();
    private static final Path SCRIPT =
            ROOT.resolve("workbench/src/main/resources/io/twobanks/workbench/console/page/expect.js");

    private static Context context;
    private static Value script;

    @BeforeAll
    static void read() throws IOException {
        context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .build();
        script = context.eval(Source.newBuilder("js", SCRIPT.toFile())
                .mimeType("application/javascript+module")
                .build());
    }

    @AfterAll
    static void close() {
        context.close();
    }

    static Stream<String> promises() {
        Comparison published = ComparisonFile.read(ROOT.resolve("docs/results/result.json"));
        return published.patterns().stream()
                .flatMap(pattern -> pattern.scenarios().stream())
                .map(Planned::promised)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void a_promise_is_read_as_the_engine_reads_it(String codes) {
        Value read = script.invokeMember("promised", codes);
        // Whatever the reason is: it takes one where an end is left to chance, and takes none elsewhere.
        Promise promise = promise(codes);

        assertThat(codes(read, "must")).isEqualTo(named(promise.ends().claim().demanded(), Outcome::code));
        assertThat(codes(read, "may")).isEqualTo(named(promise.ends().claim().allowed(), Outcome::code));
        assertThat(codes(read, "mustCost")).isEqualTo(named(promise.prices().demanded(), SideEffect::code));
        assertThat(codes(read, "mayCost")).isEqualTo(named(promise.prices().allowed(), SideEffect::code));
    }

    private static Promise promise(String codes) {
        try {
            return Promise.of(codes);
        } catch (IllegalArgumentException leftToChance) {
            return Promise.of(codes, new Text("chance", "偶然"));
        }
    }

    private static Set<String> codes(Value read, String member) {
        List<?> found = read.getMember(member).as(List.class);
        return found.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static <T> Set<String> named(Set<T> some, Function<T, String> code) {
        return some.stream().map(code).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "'C+, V(L)', C+, V, right",
        "'C+, V(L)', C+, VL, right",
        "'C+, V(L)', C+, '', partly",
        "'C+, V(L)', C, V, partly",
        "'C+, V(L)', R+, V, wrong",
        "'C (R), (VL)', mixed, '', right",
        "'C (R), (VL)', C, '', partly",
        "'C (R), (VL)', M, '', wrong",
        "'R', R, F, partly",
        "'R', unsure, '', null"
    })
    void an_answer_is_right_when_the_promise_could_not_say_it_better(
            String promised, String end, String meanwhile, String rated) {
        assertThat(judged(Map.of("promised", promised, "breaks", List.of()), end, meanwhile))
                .isEqualTo(rated);
    }

    @Test
    void without_a_guard_the_answer_is_a_rule_that_is_broken() {
        Map<String, Object> spoilt = Map.of("promised", "C", "breaks", List.of("BOOKS", "ATOMICITY"));

        assertThat(judged(spoilt, "ATOMICITY", "")).isEqualTo("right");
        assertThat(judged(spoilt, "none", "")).isEqualTo("wrong");
        Value offered = script.invokeMember(
                "choices", json(spoilt), json(Map.of("ATOMICITY", "", "BOOKS", "", "EXACTLY_ONCE", "", "TRUTH", "")));
        List<?> choices = offered.as(List.class);
        assertThat(choices.stream().map(String::valueOf))
                .contains("ATOMICITY", "BOOKS", "EXACTLY_ONCE", "none")
                .hasSizeLessThanOrEqualTo(5);
    }

    private static String judged(Map<String, Object> plan, String end, String meanwhile) {
        return String.valueOf(
                script.invokeMember("judged", json(plan), json(Map.of("end", end, "meanwhile", meanwhile)))
                        .as(String.class));
    }

    private static Value json(Object value) {
        return context.eval("js", "JSON.parse")
                .execute(JsonMapper.builder().build().writeValueAsString(value));
    }
}
