package io.twobanks.infra.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every pod of ours promises: no root, nothing written but to volumes, probes, limits, no password in a file. */
class WorkloadsTest {
    private static final List<HasMetadata> WORKLOADS = Manifests.workloads().toList();
    private static final Pattern CONFIDENTIAL =
            Pattern.compile(".*(PASSWORD|SECRET|TOKEN|IDENTITY_VALUE|CONSOLE_KEY).*");

    @Test
    void nobody_is_root_or_may_become_it() {
        assertThat(WORKLOADS).hasSizeGreaterThanOrEqualTo(9).allSatisfy(workload -> {
            assertThat(pod(workload).getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod(workload).getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod(workload).getAutomountServiceAccountToken()).isFalse();
            assertThat(Manifests.containers(workload)).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
            });
        });
    }

    @Test
    void the_file_system_is_read_only_and_there_is_a_temp_folder() {
        assertThat(WORKLOADS).allSatisfy(workload -> {
            assertThat(Manifests.containers(workload))
                    .allSatisfy(container -> assertThat(
                                    container.getSecurityContext().getReadOnlyRootFilesystem())
                            .isTrue());
            assertThat(pod(workload).getContainers())
                    .allSatisfy(container -> assertThat(container.getVolumeMounts())
                            .anyMatch(mount -> mount.getMountPath().equals("/tmp")));
        });
    }

    /** A cluster sets DB_A_PORT, BANK_A_PORT and SEATA_PORT to URLs for whoever does not say this. */
    @Test
    void no_pod_takes_the_variables_of_the_services_around_it() {
        assertThat(WORKLOADS)
                .allSatisfy(workload ->
                        assertThat(pod(workload).getEnableServiceLinks()).isFalse());
    }

    @Test
    void everything_has_limits() {
        assertThat(WORKLOADS.stream().flatMap(Manifests::containers)).allSatisfy(container -> {
            assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
        });
    }

    @Test
    void everything_that_goes_on_has_three_probes() {
        assertThat(lasting().stream().flatMap(workload -> pod(workload).getContainers().stream()))
                .allSatisfy(container -> {
                    assertThat(container.getStartupProbe()).isNotNull();
                    assertThat(container.getReadinessProbe()).isNotNull();
                    assertThat(container.getLivenessProbe()).isNotNull();
                });
    }

    /** A bank answers to no foreign host name, and the kubelet would use the pod's address. */
    @Test
    void a_bank_is_probed_by_a_name_that_it_always_answers_to() {
        assertThat(WORKLOADS.stream().flatMap(Manifests::containers).filter(WorkloadsTest::isBank))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(bank -> assertThat(
                                List.of(bank.getStartupProbe(), bank.getReadinessProbe(), bank.getLivenessProbe()))
                        .allSatisfy(probe -> assertThat(probe.getHttpGet()
                                        .getHttpHeaders()
                                        .get(0)
                                        .getValue())
                                .isEqualTo("127.0.0.1")));
    }

    @Test
    void each_bank_runs_twice() {
        assertThat(lasting().stream()
                        .filter(workload ->
                                pod(workload).getContainers().stream().anyMatch(WorkloadsTest::isBank)))
                .allSatisfy(workload -> assertThat(replicas(workload)).isEqualTo(2));
    }

    @Test
    void whatever_goes_on_has_a_disruption_budget() {
        Set<String> budgets = Manifests.objects().stream()
                .flatMap(file -> StrictApi.readAll(Manifests.read(file)).stream())
                .filter(PodDisruptionBudget.class::isInstance)
                .map(budget -> budget.getMetadata().getName())
                .collect(Collectors.toSet());

        assertThat(lasting())
                .allSatisfy(
                        workload -> assertThat(workload.getMetadata().getName()).isIn(budgets));
    }

    @Test
    void no_password_stands_in_a_file() {
        List<EnvVar> confidential = WORKLOADS.stream()
                .flatMap(Manifests::containers)
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> CONFIDENTIAL.matcher(variable.getName()).matches())
                .toList();

        assertThat(confidential).hasSizeGreaterThanOrEqualTo(8).allSatisfy(variable -> {
            assertThat(variable.getValue()).isNull();
            assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isEqualTo("two-banks");
        });
    }

    @Test
    void the_document_says_how_to_make_each_secret_and_no_other() {
        Set<String> wanted = Manifests.files().stream()
                .flatMap(file -> Pattern.compile("secretKeyRef: \\{name: two-banks, key: ([a-z-]+)}")
                        .matcher(Manifests.read(file))
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Pattern.compile("--from-literal=([a-z-]+)=")
                        .matcher(Manifests.read(Manifests.ROOT.resolve("docs/en/kubernetes.md")))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static List<HasMetadata> lasting() {
        return WORKLOADS.stream().filter(workload -> !(workload instanceof Job)).toList();
    }

    private static boolean isBank(Container container) {
        return container.getImage().startsWith("two-banks/")
                && !container.getName().equals("driver");
    }

    private static int replicas(HasMetadata workload) {
        return workload instanceof Deployment deployment
                ? deployment.getSpec().getReplicas()
                : ((StatefulSet) workload).getSpec().getReplicas();
    }

    private static PodSpec pod(HasMetadata workload) {
        return Manifests.pod(workload);
    }
}
