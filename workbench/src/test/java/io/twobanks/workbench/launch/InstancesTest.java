package io.twobanks.workbench.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.workbench.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern with several instances of each bank. */
class InstancesTest {
    private static final Pattern COMPENSATION = Checkout.find().pattern("compensation");
    private static final Pattern XA = Checkout.find().pattern("xa");

    @Test
    void one_instance_is_what_it_always_was() {
        Pattern once = COMPENSATION.withInstances(1);

        assertThat(once.services()).containsOnlyKeys("bank-a", "bank-b");
        assertThat(once.services().get("bank-a").calls()).containsExactly("bank-b");
        assertThat(once.services().get("bank-a").port()).isEqualTo(8081);
    }

    @Test
    void the_first_instances_keep_their_names_and_ports_and_the_others_follow() {
        Pattern twice = COMPENSATION.withInstances(2);

        assertThat(twice.services().keySet()).containsExactly("bank-a", "bank-b", "bank-a-2", "bank-b-2");
        assertThat(twice.services().values()).extracting(Pattern.Service::port).containsExactly(8081, 8082, 8083, 8084);
        assertThat(Instances.byBank(twice).get("bank-a")).containsExactly("bank-a", "bank-a-2");
    }

    @Test
    void each_instance_calls_each_of_the_other_bank_and_is_the_same_bank_under_a_name_of_its_own() {
        Pattern.Service second = COMPENSATION.withInstances(2).services().get("bank-a-2");

        assertThat(second.calls()).containsExactly("bank-b", "bank-b-2");
        assertThat(second.environment())
                .containsEntry("BANK_NAME", "bank-a")
                .containsEntry("BANK_LETTER", "A")
                .containsEntry("BANK_INSTANCE", "bank-a-2");
    }

    @Test
    void each_transaction_manager_has_a_log_and_a_name_of_its_own() {
        Map<String, Pattern.Service> services = XA.withInstances(2).services();

        assertThat(services.get("bank").environment())
                .containsEntry("XA_LOG_DIRECTORY", "${data}/xa-log")
                .containsEntry("XA_INSTANCE", "");
        assertThat(services.get("bank-2").environment())
                .containsEntry("XA_LOG_DIRECTORY", "${data}/xa-log-2")
                .containsEntry("XA_INSTANCE", "-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "two", "-1", ""})
    void a_number_that_is_too_large_or_none_is_refused(String wanted) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> Instances.wantedBy(COMPENSATION, RunOptions.forTest(Map.of(Instances.PROPERTY, wanted))));
    }

    @Test
    void a_pattern_with_more_services_runs_less_often_because_a_run_has_so_many_ports() {
        Pattern notify = Checkout.find().pattern("notify");

        assertThat(notify.services()).containsOnlyKeys("bank-a", "bank-b", "notifier-a", "notifier-b");
        assertThat(Instances.wantedBy(notify, RunOptions.forTest(Map.of(Instances.PROPERTY, "2"))))
                .isEqualTo(2);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Instances.wantedBy(notify, RunOptions.forTest(Map.of(Instances.PROPERTY, "3"))));
    }

    @Test
    void several_instances_that_nobody_could_find_are_refused() {
        RunOptions twice =
                RunOptions.forTest(Map.of(Instances.PROPERTY, "2", "spring.profiles.active", Registry.WITHOUT));

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Registry.requireFor(COMPENSATION, twice));
        assertThatCode(() -> Registry.requireFor(XA, twice)).doesNotThrowAnyException();
    }
}
