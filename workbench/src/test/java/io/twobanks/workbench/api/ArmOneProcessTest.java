package io.twobanks.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.PatternRun;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** {@code ./twobanks arm POINT ACTION --in PROCESS} what the workbench makes of it. */
class ArmOneProcessTest {
    private final PatternRun run = mock(PatternRun.class);
    private final RunController workbench = new RunController(run, new CountDownLatch(1));

    @BeforeEach
    void compensation() {
        when(run.pattern()).thenReturn(Checkout.find().pattern("compensation"));
    }

    private void armIn(String process) {
        workbench.arm(new Orders.Arm("compensation.debit.after", FaultAction.CRASH, null, process, 1, false, 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank-a", "bank-b"})
    void it_is_armed_for_that_process_alone(String process) {
        armIn(process);

        ArgumentCaptor<ArmedFault> armed = ArgumentCaptor.forClass(ArmedFault.class);
        verify(run).arm(armed.capture());
        assertThat(armed.getValue().role()).isEqualTo(process);
    }

    @Test
    void without_a_name_it_is_armed_for_all() {
        armIn(null);

        ArgumentCaptor<ArmedFault> armed = ArgumentCaptor.forClass(ArmedFault.class);
        verify(run).arm(armed.capture());
        assertThat(armed.getValue().role()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank-a-2", "bank-c", "db-a", "nacos", "BANK-A", "", " "})
    void a_name_that_is_none_of_the_services_arms_nothing_and_is_told_their_names(String process) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> armIn(process))
                .withMessageContaining("bank-a, bank-b");
        verify(run, never()).arm(any());
    }
}
