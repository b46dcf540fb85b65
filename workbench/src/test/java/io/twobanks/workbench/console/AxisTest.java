package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the lanes of a lock-step show what, by the script itself. */
class AxisTest {
    private static final Path SCRIPT =
            Checkout.find().root().resolve("workbench/src/main/resources/io/twobanks/workbench/console/page/axis.js");

    /** A crash when bank A has paid, and a restart after which bank B is paid; the scenario began 100 ms before the request. */
    private static final String CRASHED = """
            {result: {sequence: {
               request: {invokedAt: 100e6, answeredAt: 150e6, status: 0, answer: 'INFO'},
               steps: [{millis: 99, who: 'bank-a', point: 'p.debit'}, {millis: 140, who: 'bank-a', point: 'p.paid'},
                       {millis: 140, who: 'bank-a', point: 'p.paid', fault: 'CRASH FIRED'}, {millis: 1100, deed: 'restart bank-a'},
                       {millis: 3100, who: 'bank-b', point: 'p.credit'}, {millis: 9000, deed: 'heal'}]}},
             exposed: {asked: 100, levels: [{from: 150, to: 1150, money: 10}, {from: 1150, to: 3150, money: 30}], bothLegs: 3200}}
            """;

    private static Context context;

    @BeforeAll
    static void read() throws IOException {
        context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true")
                .build();
        Value script = context.eval(Source.newBuilder("js", SCRIPT.toFile())
                .mimeType("application/javascript+module")
                .build());
        context.getBindings("js").putMember("axis", script);
        context.eval("js", "const crashed = axis.played(" + CRASHED + ");");
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static String js(String expression) {
        return context.eval("js", "String(" + expression + ")").asString();
    }

    @Test
    void each_mark_stands_at_its_seconds_since_the_client_asked() {
        assertThat(js("crashed.marks.map(one => `${one.row} ${one.kind} ${one.at}`).join(', ')"))
                .isEqualTo("bank-a step 0, client asked 0, bank-a step 0.04, bank-a fires 0.04, client silence 0.05,"
                        + " outside mended 1, bank-b step 3");
        assertThat(js("axis.rows(crashed.marks)")).isEqualTo("client,bank-a,bank-b,outside");
        assertThat(js("crashed.both")).isEqualTo("3.1");
        assertThat(js("crashed.told.answer + crashed.told.at")).isEqualTo("INFO0.05");
    }

    @Test
    void a_process_is_dead_from_its_crash_until_somebody_starts_it() {
        assertThat(js("JSON.stringify(crashed.dead)")).isEqualTo("[{\"row\":\"bank-a\",\"from\":0.04,\"to\":1}]");
    }

    @Test
    void the_area_is_the_money_times_the_seconds() {
        assertThat(js("axis.exposure(crashed.levels)")).isEqualTo("70");
        assertThat(js("axis.halfSeconds(crashed.levels)")).isEqualTo("3");
        assertThat(js("axis.most([crashed])")).isEqualTo("30");
        assertThat(js("axis.area(crashed.levels, at => at * 100, money => 60 - money)"))
                .isEqualTo("M5 60V50H105V60ZM105 60V30H305V60Z");
        assertThat(js("axis.most([])")).isEqualTo("0");
    }

    @Test
    void the_axis_ends_with_the_last_thing_that_any_lane_shows() {
        assertThat(js("axis.end([crashed, axis.played({result: {}, exposed: null})])"))
                .isEqualTo("3.1");
        assertThat(js("axis.end([])")).isEqualTo("0.001");
        assertThat(js("axis.stretches(3.1)")).isEqualTo("1,0.1");
        assertThat(js("axis.stretches(0.1)")).isEmpty();
    }

    @Test
    void healing_is_shown_where_something_was_left_broken() {
        assertThat(
                        js(
                                "axis.played({result: {sequence: {request: null, steps: [{millis: 1, deed: 'cut bank-a → bank-b'}, {millis: 5, deed:"
                                        + " 'heal'}]}}, exposed: {asked: 0, levels: [], bothLegs: null}}).marks.map(one => one.kind)"))
                .isEqualTo("deed,mended");
    }

    @Test
    void marks_that_would_lie_on_each_other_become_one_that_looks_like_the_gravest() {
        assertThat(
                        js(
                                "axis.folded(crashed.marks, at => at * 100, 28).map(group => `${group.row} ${group.kind} ${group.marks.length}`).join(', ')"))
                .isEqualTo("bank-a fires 3, client silence 2, outside mended 1, bank-b step 1");
        assertThat(js("axis.folded(crashed.marks, at => at * 10000, 28).length"))
                .isEqualTo("6");
    }

    @ParameterizedTest
    @CsvSource({"10, 5, '0,2,4,6,8,10'", "3.1, 4, '0,1,2,3'", "0.05, 5, '0,0.01,0.02,0.03,0.04,0.05'", "97, 3, '0,50'"})
    void the_axis_is_divided_by_round_times(double until, int count, String ticks) {
        assertThat(js("axis.ticks(" + until + ", " + count + ")")).isEqualTo(ticks);
    }

    @Test
    void while_it_is_played_the_newest_transfer_is_shown_from_its_first_line_on() {
        String lines = String.join(
                ",",
                List.of(
                        line(1, "old", "p.debit", "null"),
                        line(2, "new", "p.debit", "null"),
                        line(3, null, "p.swept", "null"),
                        line(4, "new", "p.paid", "{action: 'CRASH', event: 'FIRED'}"),
                        line(5, "new", "p.paid", "{action: 'CRASH', event: 'SKIPPED'}")));

        assertThat(js("axis.underWay([" + lines + "]).marks.map(one => `${one.row} ${one.kind} ${one.at}`).join(', ')"))
                .isEqualTo("bank-a step 0, bank-a fires 2");
        assertThat(js("axis.underWay([]).marks.length")).isEqualTo("0");
    }

    private static String line(int second, String transfer, String point, String fault) {
        String id = transfer == null ? "null" : "'" + transfer + "'";
        return "{time: '2026-01-02T03:04:%02dZ', role: 'bank-a', transfer: %s, point: '%s', fault: %s}"
                .formatted(second, id, point, fault);
    }
}
