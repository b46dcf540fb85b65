package io.twobanks.common.seata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.peer.Reply;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.timeline.Timeline;
import org.junit.jupiter.api.Test;

/** Whatever the other bank says: the global transaction commits only when it surely has credited. */
class AskPartTest {
    private static final String ID = "0a000000-0000-4000-8000-000000000001";

    @Test
    void a_credit_that_is_done_goes_on() {
        assertThatCode(() -> asked(true).ask(ID, Reply::ofDone)).doesNotThrowAnyException();
    }

    @Test
    void a_refusal_keeps_its_reason() {
        Refused closed = new Refused(Refusal.CLOSED_ACCOUNT, "Account B-9 is closed.");
        assertThatThrownBy(() -> asked(true).ask(ID, () -> Reply.of(closed)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CLOSED_ACCOUNT))
                .hasMessage("Account B-9 is closed.");
    }

    @Test
    void silence_is_thrown_so_that_all_is_rolled_back() {
        assertThatThrownBy(() -> asked(true).ask(ID, AskPartTest::silence))
                .isInstanceOf(Refused.class)
                .hasRootCauseMessage("silence");
    }

    @Test
    void an_empty_answer_is_none() {
        assertThatThrownBy(() -> asked(true).ask(ID, () -> null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Reply(false, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reply(true, Reason.of(Refusal.CLOSED_ACCOUNT, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_the_guard_a_failure_looks_like_success() {
        assertThatCode(() -> asked(false).ask(ID, AskPartTest::silence)).doesNotThrowAnyException();
    }

    private static Reply silence() {
        throw new IllegalStateException("silence");
    }

    private static AskPart asked(boolean errorsReach) {
        return new AskPart(errorsReach, Sent.HERE, new Faults(new FaultBoard(), Timeline.unwatched()));
    }

    private enum Sent implements FaultPoint {
        HERE;

        @Override
        public String id() {
            return "a.request.send";
        }

        @Override
        public boolean sends() {
            return true;
        }
    }
}
