package io.twobanks.infra.nacos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.InfraException;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NacosProgramTest {

    @Test
    void a_checkout_that_was_not_built_is_a_sentence() {
        assertThatThrownBy(() -> NacosProgram.find(Path.of("target/twobanks/nothing.classpath")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("mvn process-classes");
    }

    @Test
    void the_class_path_begins_with_the_own_classes_and_then_the_hessian_that_nacos_is_made_for() {
        NacosProgram program = NacosProgram.find(NacosServers.CLASSPATH);
        assertThat(Arrays.stream(program.classPath().split(File.pathSeparator)).limit(2))
                .extracting(entry -> Path.of(entry).getFileName().toString())
                .satisfiesExactly(
                        own -> assertThat(own).isEqualTo("classes"),
                        first -> assertThat(first).startsWith("hessian-4"));
        assertThat(program.version()).startsWith("3.");
    }

    @Test
    void the_server_brings_no_database_driver_and_no_reporter_that_nobody_asked_for() {
        assertThat(NacosProgram.find(NacosServers.CLASSPATH).classPath())
                .doesNotContain("nacos-istio", "nacos-prometheus", "mysql-connector")
                .doesNotContain("registry-elastic", "registry-influx", "spring-boot-4");
    }
}
