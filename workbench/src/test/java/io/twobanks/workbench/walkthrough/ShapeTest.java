package io.twobanks.workbench.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "{\"id\":\"68af8b5f-c6b4-4da1-9d7d-0cf8c2968ff1\"} @ {\"id\":\"00000001-0000-4000-8000-000000000000\"}",
                "\"at\":\"2026-11-21T05:55:41.309Z\" @ \"at\":\"2027-01-02T03:04:05Z\"",
                "| 1096044365 | 30 | 13 | two-banks-xa17two-banks-xa6 | @ | 1 | 31 | 14 | two-banks-xa2two-banks-xa10 |",
                "two-banks-xa1795|COMMITTING|1795245889353|x @ two-banks-xa2|COMMITTING|1895245889353|x",
                "    0.033 s  bank   xa.a.b   both @   12.5 s bank xa.a.b both",
                "*** CRASH fires here (f-3d35ad58) *** @ *** CRASH fires here (f-00000000) ***",
                "  db-a: port 13306, pid 11 @   db-b: port 21001, pid 7",
                "  nacos：端口 8848，进程号 11 @   db-b：端口 13307，进程号 7",
                "the bank is at http://127.0.0.1:8081 ( @ the bank is at http://127.0.0.1:20001 (",
                "broker-a: port 10911, pid 11 @ broker-b: port 10921, pid 7",
                "  namesrv: port 9876, pid 11 @   db-a: port 13306, pid 7",
                "  broker: port 10911, pid 11 @   db-b: port 13307, pid 7",
                "00000001 at broker-a, of bank-a @ 00000001 at broker-b, of bank-a",
                "+-----+---------+ @ +----+-+",
                "(bank A, …) @ (bank A, xid 1)"
            })
    void what_varies_is_compared_by_its_shape(String shown, String printed) {
        assertThat(Shape.matches(List.of(shown), List.of(printed))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "| A-1 |  979.00 | @ | A-1 | 989.50 |",
                "\"state\":\"COMPLETED\" @ \"state\":\"PENDING\"",
                "xa.commit-a.after @ xa.commit-b.after",
                "Released: 1. @ Released: 0.",
                "two-banks-xa1|COMMITTING|1795245889353|x @ two-banks-xa1|TERMINATED|1795245889353|x",
                "(bank A, …) @ (bank B, xid 1)",
                "a.b @ axb"
            })
    void what_is_said_is_compared_word_by_word(String shown, String printed) {
        assertThat(Shape.matches(List.of(shown), List.of(printed))).isFalse();
    }

    @Test
    void a_machine_may_be_slow() {
        List<String> shown = List.of("Everything has been ended. The data stays; ./twobanks clean removes it.");

        assertThat(Shape.matches(
                        shown,
                        List.of("The processes end slowly; what is left after a minute is killed.", shown.get(0))))
                .isTrue();
        assertThat(Shape.matches(shown, List.of("The processes end.", shown.get(0))))
                .isFalse();
    }

    @Test
    void an_ellipsis_on_its_own_line_stands_for_any_lines() {
        assertThat(Shape.matches(List.of("a", "  …", "d"), List.of("a", "b", "c", "d")))
                .isTrue();
        assertThat(Shape.matches(List.of("a", "…", "b"), List.of("a", "b"))).isTrue();
        assertThat(Shape.matches(List.of("a", "…", "d"), List.of("a", "d", "e")))
                .isFalse();
        assertThat(Shape.matches(List.of("a"), List.of("a", "b"))).isFalse();
        assertThat(Shape.matches(List.of("a", "b"), List.of("a"))).isFalse();
        assertThat(Shape.matches(List.of(), List.of("a"))).isFalse();
        assertThat(Shape.matches(List.of(), List.of())).isTrue();
    }

    @Test
    void what_two_processes_do_at_the_same_time_is_compared_for_each_of_them() {
        List<String> shown =
                List.of("Transfer 1", "  0.001 s  bank-a a.1 x", "  0.002 s  bank-b b.1 x", "  0.003 s  bank-a a.2 x");

        assertThat(Shape.matches(
                        shown,
                        List.of(
                                "Transfer 1",
                                "  0.001 s  bank-b b.1 x",
                                "  0.002 s  bank-a a.1 x",
                                "  0.003 s  bank-a a.2 x")))
                .isTrue();
        assertThat(Shape.matches(
                        shown,
                        List.of(
                                "Transfer 1",
                                "  0.001 s  bank-a a.2 x",
                                "  0.002 s  bank-b b.1 x",
                                "  0.003 s  bank-a a.1 x")))
                .isFalse();
    }
}
