package io.twobanks.at;

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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a transfer whose protocol has died: never more is said than is known. */
class SettleTransferTest {
    private static final String ID = "0a000000-0000-4000-8000-000000000001";
    private static final String XID = "127.0.0.1:8091:1";

    private final InMemoryBank bank =
            new InMemoryBank('A', Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));
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
                    assertThat(xid).isEqualTo(XID);
                    return decision;
                }
            },
            peer(),
            new EndPending(log, bank.books(), bank.register(), bank.tables()),
            new Faults(new FaultBoard(), Timeline.unwatched()));

    @BeforeEach
    void order() {
        transfer = bank.order(ID, "A-1", "B-1");
    }

    @Test
    void what_was_never_begun_is_rejected() {
        settle.settle(transfer);
        assertThat(bank.state(ID)).isEqualTo(TransferState.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"NONE", "ROLLING_BACK"})
    void what_the_coordinator_has_not_ended_stays_pending(Decision open) {
        assertThat(settled(open)).isEqualTo(TransferState.PENDING);
    }

    @Test
    void what_the_coordinator_commits_is_completed_although_undo_rows_are_still_to_be_deleted() {
        debit();
        assertThat(settled(Decision.COMMIT)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void what_the_coordinator_has_rolled_back_is_rejected() {
        assertThat(settled(Decision.ROLLED_BACK)).isEqualTo(TransferState.REJECTED);
    }

    @Test
    void what_the_coordinator_cannot_roll_back_goes_to_the_desk() {
        debit();
        assertThat(settled(Decision.STUCK)).isEqualTo(TransferState.NEEDS_OPERATOR);
        assertThat(bank.register().waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.getReason().kind()).isEqualTo(SettleTransfer.STUCK));
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
        if (debited) {
            debit();
        }
        credited = creditedThere;
        assertThat(settled(Decision.FORGOTTEN)).isEqualTo(expected);
    }

    @Test
    void what_was_booked_back_at_the_desk_is_reversed() {
        debit();
        bank.tables()
                .executeWithoutResult(
                        status -> bank.books().refund(bank.books().lock("A-1"), ID, transfer.getAmount()));
        assertThat(settled(Decision.FORGOTTEN)).isEqualTo(TransferState.REVERSED);
    }

    @Test
    void while_the_other_bank_does_not_answer_nothing_is_claimed() {
        debit();
        peerAnswers = false;
        begun.put(ID, XID);
        decision = Decision.FORGOTTEN;
        assertThatThrownBy(() -> settle.settle(transfer)).hasMessage("silence");
        assertThat(bank.state(ID)).isEqualTo(TransferState.PENDING);
    }

    @Test
    void what_was_ended_meanwhile_stays_as_it_is() {
        bank.tables().executeWithoutResult(status -> bank.register().settleOrphan(ID));
        assertThat(settled(Decision.COMMIT)).isEqualTo(TransferState.REJECTED);
    }

    private TransferState settled(Decision said) {
        begun.put(ID, XID);
        decision = said;
        settle.settle(transfer);
        return bank.state(ID);
    }

    private void debit() {
        bank.tables()
                .executeWithoutResult(status -> bank.books().debit(bank.books().lock("A-1"), ID, transfer.getAmount()));
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
            public Reply credit(String id, Amount amount) {
                throw new AssertionError("Nothing is credited in recovery");
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
