package io.twobanks.infra.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What kustomize makes of them, where there is a kubectl, which has it built in; elsewhere this is skipped and says so. */
class RenderedTest {
    @TestFactory
    Stream<DynamicTest> what_would_be_applied_is_what_the_api_knows_and_fits_together() {
        return Stream.of("one", "many")
                .flatMap(kind -> Manifests.patterns().stream().map(pattern -> kind + "/" + pattern.getFileName()))
                .map(name -> DynamicTest.dynamicTest(name, () -> check(Manifests.FOLDER.resolve(name))));
    }

    private static void check(Path folder) throws Exception {
        List<HasMetadata> objects = StrictApi.readAll(rendered(folder));
        String namespace = "two-banks-" + folder.getFileName();
        Map<String, ConfigMap> settings = objects.stream()
                .filter(ConfigMap.class::isInstance)
                .map(ConfigMap.class::cast)
                .collect(Collectors.toMap(map -> map.getMetadata().getName(), map -> map, (a, b) -> a, TreeMap::new));

        assertThat(objects)
                .allSatisfy(object -> assertThat(
                                Optional.ofNullable(object.getMetadata().getNamespace())
                                        .orElse(object.getMetadata().getName()))
                        .isEqualTo(namespace));
        assertThat(objects.stream().flatMap(RenderedTest::named)).isNotEmpty().isSubsetOf(settings.keySet());
        assertThat(objects.stream().flatMap(Manifests::containers))
                .noneMatch(container -> container.getImage().equals("two-banks/bank"));
    }

    /** The config maps that a workload cannot start without. */
    private static Stream<String> named(HasMetadata object) {
        Stream<String> variables = Manifests.containers(object)
                .flatMap(container -> Stream.concat(
                        container.getEnvFrom().stream()
                                .map(from -> from.getConfigMapRef().getName()),
                        container.getEnv().stream()
                                .filter(variable -> variable.getValueFrom() != null
                                        && variable.getValueFrom().getConfigMapKeyRef() != null)
                                .map(variable -> variable.getValueFrom()
                                        .getConfigMapKeyRef()
                                        .getName())));
        Stream<String> files = Manifests.pod(object) == null
                ? Stream.empty()
                : Manifests.pod(object).getVolumes().stream()
                        .filter(volume -> volume.getConfigMap() != null)
                        .map(volume -> volume.getConfigMap().getName());
        return Stream.concat(variables, files);
    }

    private static String rendered(Path folder) throws IOException, InterruptedException {
        Optional<String> kubectl = kubectl();
        Assumptions.assumeTrue(kubectl.isPresent(), "there is no kubectl on the path");
        Process process = new ProcessBuilder(kubectl.get(), "kustomize", folder.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static Optional<String> kubectl() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "kubectl"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
