package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.api.RunView.FaultView;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatusCommandTest {
    private static final ArmedFault ONCE = new ArmedFault("f", "xa.decided", FaultAction.CRASH, null, 0, 1, 0);
    private static final ArmedFault FOR_ONE = new ArmedFault("f", "xa.decided", FaultAction.THROW, "t-1", 0, 0, 0);

    @Test
    void a_fault_is_told_with_all_that_narrows_it_down() {
        assertThat(said(ONCE, 0)).isEqualTo("armed: CRASH at xa.decided, fired 0 time(s)");
        assertThat(said(ONCE.in("bank-a-2"), 0))
                .isEqualTo("armed: CRASH at xa.decided, only in bank-a-2, fired 0 time(s)");
        assertThat(said(FOR_ONE, 3)).isEqualTo("armed: THROW at xa.decided, only for transfer t-1, fired 3 time(s)");
    }

    @Test
    void what_has_fired_as_often_as_it_should_is_not_told_as_waiting() {
        assertThat(said(ONCE, 1)).isEqualTo("armed: CRASH at xa.decided, fired 1 time(s) and fires no more");
    }

    private static String said(ArmedFault fault, long fired) {
        return Messages.in(Locale.ENGLISH, () -> StatusCommand.sentence(new FaultView(fault, fired)));
    }
}
