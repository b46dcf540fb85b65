package io.twobanks.infra.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The files under infra/kubernetes. */
final class Manifests {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path FOLDER = ROOT.resolve("infra/kubernetes");

    private Manifests() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything there. */
    static List<Path> files() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those with objects of the API, whole ones and patches. */
    static List<Path> objects() {
        return files().stream()
                .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
                .filter(file -> StrictApi.documents(read(file)).get(0) instanceof Map)
                .toList();
    }

    /** What runs, as it is written down: a patch has no selector. */
    static Stream<HasMetadata> workloads() {
        return objects().stream()
                .flatMap(file -> StrictApi.readAll(read(file)).stream())
                .filter(object -> pod(object) != null && isWhole(object));
    }

    private static boolean isWhole(HasMetadata object) {
        return pod(object).getContainers().stream().noneMatch(container -> container.getImage() == null)
                && !pod(object).getContainers().isEmpty();
    }

    /** The pod that an object starts, or null. */
    static PodSpec pod(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return deployment.getSpec().getTemplate() == null
                    ? null
                    : deployment.getSpec().getTemplate().getSpec();
        }
        if (object instanceof StatefulSet set) {
            return set.getSpec().getTemplate() == null
                    ? null
                    : set.getSpec().getTemplate().getSpec();
        }
        return object instanceof Job job ? job.getSpec().getTemplate().getSpec() : null;
    }

    /** The containers that go on, and those that prepare for them. */
    static Stream<Container> containers(HasMetadata object) {
        PodSpec pod = pod(object);
        return pod == null
                ? Stream.empty()
                : Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
    }

    /** The folder of each pattern with one of each server. */
    static List<Path> patterns() {
        try (Stream<Path> all = Files.list(FOLDER.resolve("one"))) {
            return all.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The demo's module in which a pattern is. */
    static String module(String pattern) {
        try (Stream<Path> all = Files.list(ROOT)) {
            return all.map(folder -> folder.resolve("pattern.yml"))
                    .filter(file -> Files.exists(file) && read(file).contains("\nid: " + pattern + "\n"))
                    .map(file -> file.getParent().getFileName().toString())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** infra's list of images and ports. */
    static Properties list() {
        Properties list = new Properties();
        Path file = ROOT.resolve("infra/containers/src/main/resources/io/twobanks/containers/images.properties");
        try (var in = Files.newBufferedReader(file)) {
            list.load(in);
            return list;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The ports of a server in the list. */
    static List<Integer> ports(String server) {
        return Stream.of(Objects.requireNonNull(list().getProperty(server + ".ports"), server)
                        .split(" "))
                .map(Integer::valueOf)
                .toList();
    }
}
