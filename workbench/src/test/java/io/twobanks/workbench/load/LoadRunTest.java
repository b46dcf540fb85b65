package io.twobanks.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that answers what it is told to; {@code bench scale} does the same to real banks. */
class LoadRunTest {
    private static final Duration SLOW = Duration.ofMillis(200);
    private static final double MILLI = 1000;

    @TempDir
    Path folder;

    private static LoadPlan open(double rate, int atMost) {
        return new LoadPlan(rate, 0, Duration.ofSeconds(1), atMost, 64, 7);
    }

    private static LoadPlan closed(int clients) {
        return new LoadPlan(0, clients, Duration.ofMillis(500), 256, 64, 7);
    }

    private LoadOutcome run(URI atA, URI atB, LoadPlan plan) throws InterruptedException {
        Banks banks = new Banks(List.of(atA), List.of(atB));
        return new LoadRun(banks, plan, folder.resolve("load.hlog"), Clock.systemUTC()).run();
    }

    private LoadOutcome run(SlowBank bank, LoadPlan plan) throws InterruptedException {
        return run(bank.uri(), bank.uri(), plan);
    }

    @Test
    void an_open_load_counts_what_waited_because_others_were_slow_and_a_closed_one_leaves_it_out() throws Exception {
        try (SlowBank bank = new SlowBank(200, SLOW, SlowBank.twoOfEach())) {
            LoadOutcome open = run(bank, open(20, 1));
            LoadOutcome closed = run(bank, closed(1));

            // Twenty are due within a second, and one after the other they take four.
            assertThat(open.sent()).isEqualTo(20);
            assertThat(open.times().get(Times.RESPONSE).getMaxValue() / MILLI).isGreaterThan(2500);
            assertThat(open.times().get(Times.SERVICE).getValueAtPercentile(50) / MILLI)
                    .isBetween(195.0, 1500.0);
            assertThat(closed.times().get(Times.RESPONSE))
                    .isEqualTo(closed.times().get(Times.SERVICE));
        }
    }

    @Test
    void an_open_load_sends_although_nobody_has_answered_yet() throws Exception {
        try (SlowBank bank = new SlowBank(200, Duration.ofSeconds(2), SlowBank.twoOfEach())) {
            LoadOutcome open = run(bank, open(50, 256));

            assertThat(open.completed()).isEqualTo(50);
            assertThat(open.seconds()).as("50 answers of 2 s each").isLessThan(50);
        }
    }

    @ParameterizedTest
    @CsvSource({"200,1,0,0,0", "202,0,1,0,0", "409,0,0,1,0", "500,0,0,0,1"})
    void each_answer_is_counted_as_what_it_says(int status, int completed, int accepted, int refused, int unknown)
            throws Exception {
        try (SlowBank bank = new SlowBank(status, Duration.ZERO, SlowBank.twoOfEach())) {
            LoadOutcome outcome = run(bank, open(10, 10));

            assertThat(outcome.completed()).isEqualTo(10L * completed);
            assertThat(outcome.accepted()).isEqualTo(10L * accepted);
            assertThat(outcome.refused()).isEqualTo(10L * refused);
            assertThat(outcome.unanswered()).isEqualTo(10L * unknown);
            assertThat(outcome.later().completed()).isEqualTo(10L * (accepted + unknown));
            assertThat(outcome.times().get(Times.RESPONSE).getTotalCount()).isEqualTo(10L * (completed + accepted));
        }
    }

    @Test
    void what_its_bank_does_not_know_is_not_known() throws Exception {
        try (SlowBank bank = new SlowBank(500, Duration.ZERO, SlowBank.twoOfEach()).forgets()) {
            LoadOutcome outcome = run(bank, open(10, 10));

            assertThat(outcome.unanswered()).isEqualTo(10);
            assertThat(outcome.later().unknownThere()).isEqualTo(10);
            assertThat(outcome.isAllKnown()).isFalse();
        }
    }

    @Test
    void logs_of_two_drivers_are_added() throws Exception {
        try (SlowBank bank = new SlowBank(200, Duration.ZERO, SlowBank.twoOfEach())) {
            run(bank, open(30, 10));
            Path first = Files.move(folder.resolve("load.hlog"), folder.resolve("first.hlog"));
            run(bank, open(20, 10));
            Map<String, Histogram> both = LoadLog.merge(List.of(first, folder.resolve("load.hlog")));

            assertThat(both.keySet()).containsExactly(Times.RESPONSE, Times.SERVICE);
            assertThat(both.get(Times.RESPONSE).getTotalCount()).isEqualTo(50);
        }
    }

    @Test
    void nothing_is_sent_to_banks_that_are_not_those() throws Exception {
        try (SlowBank bankA = new SlowBank(200, SLOW, SlowBank.only("A-1"));
                SlowBank bankB = new SlowBank(200, SLOW, SlowBank.only("B-2"));
                SlowBank none = new SlowBank(200, SLOW, "<html>")) {
            for (URI wrong : List.of(bankA.uri(), bankB.uri(), none.uri(), URI.create("http://127.0.0.1:1"))) {
                assertThatThrownBy(() -> run(bankA.uri(), wrong, open(10, 10)))
                        .isInstanceOf(Problem.class)
                        .hasMessageContaining("Nothing was sent");
            }

            assertThat(bankA.transfers() + bankB.transfers() + none.transfers()).isZero();
        }
    }

    @Test
    void nothing_is_sent_when_the_times_cannot_be_written() throws Exception {
        Files.createDirectory(folder.resolve("load.hlog"));
        try (SlowBank bank = new SlowBank(200, SLOW, SlowBank.twoOfEach())) {
            assertThatThrownBy(() -> run(bank, open(10, 10)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Nothing was sent");

            assertThat(bank.transfers()).isZero();
        }
    }

    @Test
    void a_file_that_is_no_log_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no histogram");

        assertThatThrownBy(() -> LoadLog.merge(List.of(file)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("notes.txt");
    }
}
