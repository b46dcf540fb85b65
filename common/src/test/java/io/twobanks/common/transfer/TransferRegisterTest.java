package io.twobanks.common.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.recovery.SharedDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** The only writer of a transfer's state: which state it writes over which, and with what reason. */
class TransferRegisterTest {
    private static final String ID = "00000001-0000-4000-8000-000000000000";
    private static final Reason STUCK = new Reason("stuck-saga", "It does not work.");

    private final InMemory database = new InMemory();
    private final TransferRegister register = new TransferRegister(
            database.mapper(),
            SharedDatabase.ofOneInstance(),
            TransactionOperations.withoutTransaction(),
            Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456Z"), ZoneOffset.UTC));
    private final Transfer pending = register.accept(new TransferRequest(ID, "A-1", "B-1", new BigDecimal("1.00")))
            .orElseThrow();

    private void assertBecomes(UnaryOperator<Transfer> change, TransferState state, String reason) {
        Transfer told = change.apply(register.find(ID).orElseThrow());
        assertThat(told).usingRecursiveComparison().isEqualTo(database.rows.get(ID));
        assertThat(told.getState()).isEqualTo(state);
        assertThat(told.getReason() == null ? null : told.getReason().written()).isEqualTo(reason);
        assertThat(told.getUpdatedAt()).as("as exact as the column").isEqualTo("2026-03-01T12:00:00.123Z");
    }

    @Test
    void a_person_can_let_it_go_on_and_end_it_in_each_way() {
        assertBecomes(
                transfer -> register.needsOperator(transfer, STUCK),
                TransferState.NEEDS_OPERATOR,
                "stuck-saga: It does not work.");
        assertBecomes(register::reopen, TransferState.PENDING, null);
        assertBecomes(
                transfer -> register.needsOperator(transfer, STUCK), TransferState.NEEDS_OPERATOR, STUCK.written());
        assertBecomes(
                transfer -> register.reverse(transfer, "It was put back."),
                TransferState.REVERSED,
                "reversed: It was put back.");
        assertBecomes(register::reopen, TransferState.PENDING, null);
        assertBecomes(transfer -> register.reject(transfer, STUCK), TransferState.REJECTED, STUCK.written());
        assertBecomes(register::reopen, TransferState.PENDING, null);
        assertBecomes(register::complete, TransferState.COMPLETED, null);
    }

    @Test
    void who_has_seen_another_state_than_stands_there_writes_nothing() {
        register.complete(pending);

        assertThatThrownBy(() -> register.complete(pending)).hasMessageContaining("is not PENDING any more");
        assertThatThrownBy(() -> register.reverse(pending, "It was put back.")).hasMessageContaining(ID);
        assertThatThrownBy(() -> register.needsOperator(pending, STUCK)).hasMessageContaining(ID);
        assertThat(register.settleOrphan(ID)).isFalse();
        assertThat(database.rows.get(ID).getState()).isEqualTo(TransferState.COMPLETED);
    }
}
