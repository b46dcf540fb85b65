package io.twobanks.xa.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.xa.branch.StubResource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.Test;

class TellBanksApartTest {
    private final TellBanksApart on = new TellBanksApart(true);
    private final TellBanksApart off = new TellBanksApart(false);

    /** As the driver says of two servers on one host. */
    private final StubResource confused = new StubResource();

    private final StubResource separate = new StubResource() {
        @Override
        public boolean isSameRM(XAResource other) {
            return false;
        }
    };

    @Test
    void twoBanksAreTwoAlsoWhenTheDriverTakesThemForOne() throws XAException {
        assertThat(on.isSame('A', confused, 'B', new StubResource())).isFalse();
        assertThat(on.isSame('B', confused, 'A', new StubResource())).isFalse();
    }

    @Test
    void twoConnectionsOfOneBankAreTheSameAlsoWhenTheDriverTellsThemApart() throws XAException {
        assertThat(on.isSame('A', separate, 'A', new StubResource())).isTrue();
    }

    @Test
    void takenAwayItBelievesTheDriver() throws XAException {
        assertThat(off.isSame('A', confused, 'B', new StubResource())).isTrue();
        assertThat(off.isSame('A', separate, 'A', new StubResource())).isFalse();
    }

    @Test
    void takenAwayAFailureOfTheDriverIsPassedOn() {
        StubResource broken = new StubResource() {
            @Override
            public boolean isSameRM(XAResource other) throws XAException {
                throw new XAException(XAException.XAER_RMERR);
            }
        };

        assertThatExceptionOfType(XAException.class).isThrownBy(() -> off.isSame('A', broken, 'B', new StubResource()));
    }
}
