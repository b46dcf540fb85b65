package io.twobanks.tcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.peer.Amount;
import io.twobanks.common.peer.Reply;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.seata.AskCoordinator;
import io.twobanks.common.seata.AskCoordinator.Decision;
import io.twobanks.common.seata.EndPending;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.seata.GlobalTransferMapper;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a transfer whose second phase is not done, or whose protocol has died: never more is said than is known. */
class SettleTransferTest {
    private static final String ID = "0a000000-0000-4000-8000-000000000001";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final InMemoryBank bank = new InMemoryBank('A', clock);
    private final Map<String, String> begun = new HashMap<>();
    private Decision decision = Decision.NONE;
    private boolean peerAnswers = true;
    private boolean credited;
    private Transfer transfer;

    private final GlobalLog log = new GlobalLog(rows(), bank.tables());
    private final SettleTransfer settle = new SettleTransfer(
            log,
            new AskCoordinator() {
                @Override
                public Decision about(String xid) {
                    return decision;
                }
            },
            peer(),
            new EndPending(log, bank.books(), bank.register(), bank.tables()),
            new Faults(new FaultBoard(), Timeline.unwatched()),
            clock,
            PATIENCE);

    @BeforeEach
    void order() {
        transfer = bank.order(ID, "A-1", "B-1");
    }

    @Test
    void what_was_never_begun_is_rejected() {
        settle.recover(transfer);
        assertThat(bank.state(ID)).isEqualTo(TransferState.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"true, true, COMPLETED", "true, false, PENDING", "false, true, PENDING", "false, false, PENDING"})
    void what_is_decided_is_completed_when_both_banks_have_confirmed(
            boolean debited, boolean creditedThere, TransferState expected) {
        debitIf(debited);
        credited = creditedThere;
        assertThat(settled(Decision.COMMIT)).isEqualTo(expected);
    }

    @Test
    void while_the_other_bank_does_not_answer_nothing_is_claimed() {
        debitIf(true);
        peerAnswers = false;
        assertThat(settled(Decision.COMMIT)).isEqualTo(TransferState.PENDING);
        assertThatThrownBy(() -> settled(Decision.FORGOTTEN)).hasMessage("silence");
        assertThat(bank.state(ID)).isEqualTo(TransferState.PENDING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"COMMIT", "ROLLING_BACK", "STUCK"})
    void a_second_phase_that_does_not_end_is_shown_to_a_person_after_a_while(Decision open) {
        clock.pass(PATIENCE.multipliedBy(2)); // As long as the coordinator was away.
        assertThat(settled(open)).isEqualTo(TransferState.PENDING);
        clock.pass(PATIENCE);
        assertThat(settled(open)).isEqualTo(TransferState.PENDING);
        clock.pass(Duration.ofMillis(1));
        assertThat(settled(open)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void what_nobody_has_decided_waits_for_the_coordinator() {
        clock.pass(PATIENCE.multipliedBy(2));
        assertThat(settled(Decision.NONE)).isEqualTo(TransferState.PENDING);
    }

    @Test
    void what_is_rolled_back_is_rejected() {
        assertThat(settled(Decision.ROLLED_BACK)).isEqualTo(TransferState.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, COMPLETED",
        "false, false, REJECTED",
        "true, false, NEEDS_OPERATOR",
        "false, true, NEEDS_OPERATOR"
    })
    void what_the_coordinator_has_forgotten_ended_as_both_books_say(
            boolean debited, boolean creditedThere, TransferState expected) {
        debitIf(debited);
        credited = creditedThere;
        assertThat(settled(Decision.FORGOTTEN)).isEqualTo(expected);
    }

    private TransferState settled(Decision said) {
        begun.put(ID, "127.0.0.1:8091:1");
        decision = said;
        settle.recover(transfer);
        return bank.state(ID);
    }

    private void debitIf(boolean wanted) {
        if (wanted) {
            bank.tables()
                    .executeWithoutResult(
                            status -> bank.books().debit(bank.books().lock("A-1"), ID, transfer.getAmount()));
        }
    }

    private GlobalTransferMapper rows() {
        return new GlobalTransferMapper() {
            @Override
            public int begun(String id, String xid) {
                throw new AssertionError("Nothing is begun in recovery");
            }

            @Override
            public String xid(String id) {
                return begun.get(id);
            }
        };
    }

    private PeerBank peer() {
        return new PeerBank() {
            @Override
            public Reply announce(String id, Amount amount) {
                throw new AssertionError("Nothing is tried in recovery");
            }

            @Override
            public Reply isCredited(String id) {
                if (!peerAnswers) {
                    throw new IllegalStateException("silence");
                }
                return credited ? Reply.ofDone() : Reply.of(new Refused(Refusal.ROLLED_BACK, "not there"));
            }
        };
    }
}
