package io.twobanks.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.at.PeerBank.Amount;
import io.twobanks.at.PeerBank.Reply;
import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.workbench.junit.InMemoryBank;
import java.time.Clock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever the other bank says: the global transaction commits only when it surely has credited. */
class AskCreditTest {
    private final Transfer transfer =
            new InMemoryBank('A', Clock.systemUTC()).order("0a000000-0000-4000-8000-000000000001", "A-1", "B-1");

    @Test
    void a_credit_that_is_done_goes_on() {
        assertThatCode(() -> asked(true, Reply::ofDone).ask(transfer)).doesNotThrowAnyException();
    }

    @Test
    void a_refusal_keeps_its_reason() {
        Refused closed = new Refused(Refusal.CLOSED_ACCOUNT, "Account B-9 is closed.");
        assertThatThrownBy(() -> asked(true, () -> Reply.of(closed)).ask(transfer))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CLOSED_ACCOUNT))
                .hasMessage("Account B-9 is closed.");
    }

    @Test
    void silence_is_thrown_so_that_all_is_rolled_back() {
        assertThatThrownBy(() -> asked(true, AskCreditTest::silence).ask(transfer))
                .isInstanceOf(Refused.class)
                .hasRootCauseMessage("silence");
    }

    @Test
    void an_empty_answer_is_none() {
        assertThatThrownBy(() -> asked(true, () -> null).ask(transfer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Reply(false, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reply(true, Reason.of(Refusal.CLOSED_ACCOUNT, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_the_guard_a_failure_looks_like_success() {
        assertThatCode(() -> asked(false, AskCreditTest::silence).ask(transfer)).doesNotThrowAnyException();
    }

    private static Reply silence() {
        throw new IllegalStateException("silence");
    }

    private static AskCredit asked(boolean errorsReach, Supplier<Reply> answer) {
        PeerBank peer = new PeerBank() {
            @Override
            public Reply credit(String id, Amount amount) {
                return answer.get();
            }

            @Override
            public Reply isCredited(String id) {
                throw new AssertionError("Nobody asks");
            }
        };
        Faults faults = new Faults(new FaultBoard(), Timeline.unwatched());
        return new AskCredit(new Guards(true, errorsReach, true, true, true, true), peer, faults);
    }
}
