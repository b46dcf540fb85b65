package io.twobanks.common.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.inbox.InboxMark;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bank's ledger says, beside what its inbox, its log and its register say: each pair that can differ. */
class CompareLedgerTest {
    private static final Instant BOOKED = Instant.parse("2026-03-01T12:00:00Z");

    private Instant keptSince = Instant.EPOCH;

    private final InboxMark mark = new InboxMark() {
        @Override
        public Instant keptSince() {
            return keptSince;
        }

        @Override
        public int move(Instant limit, long keepMicros) {
            throw new UnsupportedOperationException();
        }
    };
    private final CompareLedger ledger = new CompareLedger(null, null, mark);

    private Optional<CompareLedger.Kind> judge(Held held) {
        return ledger.judge(held).map(CompareLedger.Finding::kind);
    }

    private static Held atPayee(String credited, int credits, String received) {
        BigDecimal row = received == null ? null : new BigDecimal(received);
        return new Held("t", BOOKED, new BigDecimal(credited), credits, BigDecimal.ZERO, row, false, null, null);
    }

    private static Held atPayer(String debited, String logged, String state) {
        BigDecimal amount = state == null ? null : new BigDecimal("10.00");
        return new Held(
                "t", BOOKED, BigDecimal.ZERO, 0, new BigDecimal(debited), null, "PAID".equals(logged), state, amount);
    }

    @ParameterizedTest(name = "{0} in {1} credit(s), and the inbox says {2}: {3}")
    @CsvSource({
        "10.00, 1, 10.00,",
        "0,     0, 0,",
        "0,     1, 0,", // Credited and taken back by a person.
        "10.00, 1, ,      NOT_IN_INBOX",
        "0,     1, ,",
        "20.00, 2, 10.00, CREDIT_DIFFERS",
        "0,     0, 10.00, CREDIT_DIFFERS",
        "10.00, 1, 0,     CREDIT_DIFFERS",
        "10.00, 1, 1.00,  CREDIT_DIFFERS",
    })
    void at_the_payees_bank(String credited, int credits, String received, CompareLedger.Kind found) {
        assertThat(judge(atPayee(credited, credits, received))).isEqualTo(Optional.ofNullable(found));
    }

    @ParameterizedTest(name = "{0} debited, the log says {1} and the register {2}: {3}")
    @CsvSource({
        "10.00, PAID,     PENDING,",
        "10.00, PAID,     COMPLETED,",
        "10.00, PAID,     NEEDS_OPERATOR,",
        "0,     PAID,     REVERSED,",
        "0,     GIVEN_UP, REJECTED,",
        "0,     ,         PENDING,",
        "0,     ,         COMPLETED,", // The other bank's credit: the comparison of both banks tells of it.
        "10.00, ,         PENDING,        NOT_IN_LOG",
        "10.00, ,         COMPLETED,      NOT_IN_LOG",
        "10.00, GIVEN_UP, REJECTED,       DEBIT_DIFFERS",
        "10.00, PAID,     REVERSED,       DEBIT_DIFFERS",
        "20.00, PAID,     COMPLETED,      DEBIT_DIFFERS",
        "0,     PAID,     PENDING,        DEBIT_DIFFERS",
        "10.00, PAID,     ,               DEBIT_DIFFERS",
    })
    void at_the_payers_bank(String debited, String logged, String state, CompareLedger.Kind found) {
        assertThat(judge(atPayer(debited, logged, state))).isEqualTo(Optional.ofNullable(found));
    }

    @Test
    void a_credit_whose_row_was_purged_is_no_difference() {
        keptSince = BOOKED.plusSeconds(1);
        assertThat(judge(atPayee("10.00", 1, null))).isEmpty();
    }
}
