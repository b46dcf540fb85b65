package io.twobanks.infra.seata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.InfraException;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SeataProgramTest {

    @Test
    void a_checkout_that_was_not_built_is_a_sentence() {
        assertThatThrownBy(() -> SeataProgram.find(Path.of("target/twobanks/nothing.classpath")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("mvn process-classes");
    }

    @Test
    void the_own_classes_come_first_because_some_stand_before_those_of_the_server() {
        SeataProgram program = SeataProgram.find(SeataServers.CLASSPATH);
        String first = program.classPath().split(File.pathSeparator)[0];
        assertThat(Path.of(first).getFileName()).hasToString("classes");
        assertThat(program.version()).isEqualTo("2.0.0");
    }

    @Test
    void the_server_brings_one_database_driver_and_the_registrys_newer_client() {
        assertThat(SeataProgram.find(SeataServers.CLASSPATH).classPath())
                .contains("mysql-connector-j-9", "nacos-client-3")
                .doesNotContain(
                        "mysql-connector-java", "postgresql", "DmJdbc", "h2database", "rocksdbjni", "kafka", "janino");
    }
}
