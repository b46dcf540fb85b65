package io.twobanks.xa.guard;

import static io.twobanks.xa.branch.StubResource.xid;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.xa.branch.StubResource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyNotFoundTest {
    private static final Xid BRANCH = xid("two-banks-xa1", "bank-b");

    private final VerifyNotFound on = new VerifyNotFound(true);
    private final XAException unknown = new XAException(XAException.XAER_NOTA);

    @Test
    void aBranchThatIsStillListedIsNotUnknownButBusy() {
        StubResource bank = new StubResource(xid("two-banks-xa0", "bank-b"), xid("two-banks-xa1", "bank-b"));

        XAException answer = on.verify(unknown, BRANCH, bank);

        assertThat(answer.errorCode).isEqualTo(XAException.XAER_RMFAIL);
        assertThat(answer).hasCause(unknown);
    }

    @Test
    void aBranchThatIsNotListedHasEnded() {
        StubResource bank = new StubResource(xid("two-banks-xa2", "bank-b"), xid("two-banks-xa1", "bank-a"));

        assertThat(on.verify(unknown, BRANCH, bank)).isSameAs(unknown);
        assertThat(bank.scans).isEqualTo(1);
    }

    @Test
    void whoCannotBeAskedMayStillHaveTheBranch() {
        StubResource silent = new StubResource() {
            @Override
            public Xid[] recover(int flags) throws XAException {
                throw new XAException(XAException.XAER_RMFAIL);
            }
        };

        assertThat(on.verify(unknown, BRANCH, silent).errorCode).isEqualTo(XAException.XAER_RMFAIL);
    }

    @ParameterizedTest
    @ValueSource(ints = {XAException.XAER_RMFAIL, XAException.XAER_RMERR, XAException.XA_RBROLLBACK, 0})
    void anotherAnswerIsPassedOnWithoutAsking(int code) {
        StubResource bank = new StubResource(BRANCH);
        XAException other = new XAException(code);

        assertThat(on.verify(other, BRANCH, bank)).isSameAs(other);
        assertThat(bank.scans).isZero();
    }

    @Test
    void takenAwayItBelievesWhatItIsTold() {
        StubResource bank = new StubResource(BRANCH);

        assertThat(new VerifyNotFound(false).verify(unknown, BRANCH, bank)).isSameAs(unknown);
        assertThat(bank.scans).isZero();
    }
}
