package io.twobanks.infra.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the kustomizations put together is there, and nothing lies there that none of them uses. */
class KustomizationsTest {
    private static final String NAME = "kustomization.yaml";
    /** All but the lesson, which nobody should run in a cluster. */
    private static final List<String> PATTERNS = List.of("at", "compensation", "mq", "notify", "outbox", "tcc", "xa");

    /** The fields that are used here, and no other. */
    record Kustomization(
            String apiVersion,
            String kind,
            String namespace,
            List<String> resources,
            List<String> components,
            String nameSuffix,
            List<Object> labels,
            List<Object> images,
            Map<String, Boolean> generatorOptions,
            List<Generated> configMapGenerator,
            List<Patch> patches) {}

    record Generated(String name, String behavior, List<String> files, List<String> literals) {}

    record Patch(String path, String patch, Map<String, String> target) {}

    @Test
    void each_pattern_can_be_had_with_one_and_with_several_of_each_server() {
        for (String pattern : PATTERNS) {
            assertThat(Manifests.FOLDER.resolve("one/" + pattern).resolve(NAME)).exists();
            assertThat(Manifests.FOLDER.resolve("many/" + pattern).resolve(NAME))
                    .exists();
        }
    }

    @Test
    void what_is_named_is_there() {
        assertThat(used()).isNotEmpty().allSatisfy(path -> assertThat(path).isRegularFile());
    }

    @Test
    void what_is_there_is_named() {
        Set<Path> ends = Stream.of("one", "many")
                .flatMap(kind -> PATTERNS.stream()
                        .map(pattern ->
                                Manifests.FOLDER.resolve(kind).resolve(pattern).resolve(NAME)))
                .collect(Collectors.toSet());

        assertThat(Manifests.files()).filteredOn(file -> !ends.contains(file)).isSubsetOf(used());
    }

    /** kustomize reads nothing outside of the folder but other kustomizations. */
    @Test
    void no_file_is_taken_from_another_folder() {
        assertThat(kustomizations().stream().flatMap(file -> files(read(file)).filter(name -> name.contains(".."))))
                .isEmpty();
    }

    private static Set<Path> used() {
        return kustomizations().stream()
                .flatMap(file -> used(read(file))
                        .map(name -> file.getParent().resolve(name).normalize())
                        .map(path -> Files.isDirectory(path) ? path.resolve(NAME) : path))
                .collect(Collectors.toSet());
    }

    private static Stream<String> used(Kustomization kustomization) {
        return Stream.of(some(kustomization.resources), some(kustomization.components), files(kustomization))
                .flatMap(names -> names);
    }

    private static Stream<String> files(Kustomization kustomization) {
        return Stream.concat(
                some(kustomization.patches).map(Patch::path).filter(Objects::nonNull),
                some(kustomization.configMapGenerator).flatMap(map -> some(map.files)));
    }

    private static <T> Stream<T> some(List<T> all) {
        return all == null ? Stream.empty() : all.stream();
    }

    private static List<Path> kustomizations() {
        return Manifests.files().stream().filter(file -> file.endsWith(NAME)).toList();
    }

    private static Kustomization read(Path file) {
        return StrictApi.read(StrictApi.documents(Manifests.read(file)).get(0), Kustomization.class);
    }
}
