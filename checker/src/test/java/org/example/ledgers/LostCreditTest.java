package org.example.ledgers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.checker.Checker;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.EvidenceFile;
import io.twobanks.checker.MetFault;
import io.twobanks.checker.Report;
import io.twobanks.checker.Texts;
import io.twobanks.checker.Verdict;
import io.twobanks.checker.harm.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The walkthrough of the judge, as somebody would have it who has two ledgers and our jar. */
class LostCreditTest {
    private static final Path EXAMPLE = Path.of("examples/lost-credit.evidence.json");

    @TempDir
    private Path folder;

    private final LongSupplier clock = new AtomicMillis();
    private Ledger west;
    private Ledger east;
    private Client client;

    /** A millisecond passes whenever somebody looks, so that the example is the same each time. */
    private static final class AtomicMillis implements LongSupplier {
        private final AtomicLong now = new AtomicLong();

        @Override
        public long getAsLong() {
            return now.addAndGet(1_000_000);
        }
    }

    @BeforeEach
    void open_two_ledgers() throws SQLException, IOException {
        west = new Ledger("west");
        east = new Ledger("east");
        west.open("100", 500_00);
        east.open("200", 0);
        client = new Client(new Payments(west, east), clock);
    }

    @AfterEach
    void close() throws SQLException {
        west.close();
        east.close();
    }

    private Path evidence(String... faults) throws SQLException, IOException {
        Path file = folder.resolve("ours.evidence.json");
        List<MetFault> met =
                List.of(faults).stream().map(what -> new MetFault(what, 1)).toList();
        EvidenceFile.write(new LedgersAsEvidence(clock).of(client.history(), west, east, met), file);
        return file;
    }

    private static void requireValid(Path file) {
        Evidence evidence = EvidenceFile.read(file);
        Verdict verdict = Checker.judge(evidence);
        assertThat(verdict.result())
                .as(String.join("\n", Report.brief(verdict, evidence)))
                .isEqualTo(Verdict.Result.VALID);
    }

    @Test
    void while_nothing_fails_the_ledgers_agree() throws Exception {
        client.pay("p-1", "100", "200", 40_00);
        client.pay("p-2", "100", "200", 25_00);

        requireValid(evidence());
    }

    @Test
    void a_credit_that_ran_into_a_lock_is_lost_and_the_judge_says_whose() throws Exception {
        client.pay("p-1", "100", "200", 40_00);
        while_somebody_holds_the_row(() -> client.pay("p-2", "100", "200", 25_00));
        Path file = evidence("a row lock on account 200 during the credit");

        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(file)).isEqualTo(json.readTree(EXAMPLE));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Texts.in(Locale.ENGLISH, () -> {
                    requireValid(file);
                    return null;
                }))
                .withMessageContaining("ATOMICITY: Bank A paid 25.00 from A-100 for transfer p-2, and bank B never"
                        + " credited B-200. (1 such; done to the run: a row lock on account 200 during the credit)");
    }

    @Test
    void once_somebody_has_looked_into_it_they_agree_again() throws Exception {
        while_somebody_holds_the_row(() -> client.pay("p-2", "100", "200", 25_00));
        east.book("p-2", "200", 25_00);

        requireValid(evidence());
    }

    @Test
    void the_judge_is_not_blind_to_these_ledgers() throws Exception {
        client.pay("p-1", "100", "200", 40_00);
        client.pay("p-2", "100", "200", 25_00);
        Evidence evidence = EvidenceFile.read(evidence());

        assertThat(Trial.missed(evidence, 1)).isEmpty();
    }

    private void while_somebody_holds_the_row(Runnable action) throws SQLException {
        try (Connection other = east.connect()) {
            other.createStatement().executeQuery("SELECT * FROM account WHERE number = '200' FOR UPDATE");
            action.run();
            other.rollback();
        }
    }
}
