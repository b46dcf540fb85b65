package io.twobanks.infra.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.TestHomes;
import io.twobanks.infra.process.Home;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MariaDbBinariesTest {

    private final Home home = Home.of(TestHomes.fresh().root());

    @AfterEach
    void tidy() {
        TestHomes.delete(home);
    }

    @Test
    void two_processes_can_unpack_at_once_and_one_that_is_killed_leaves_nothing_half() throws Exception {
        Process killed = unpack();
        assertThat(Await.until(() -> !drafts().isEmpty(), Duration.ofSeconds(20)))
                .isTrue();
        killed.destroyForcibly().waitFor();
        assertThat(drafts()).hasSize(1);

        Process first = unpack();
        Process second = unpack();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isZero();
        assertThat(second.exitValue()).isZero();
        assertThat(drafts()).isEmpty();
        assertThat(MariaDbBinaries.find(home, Servers.CLASSPATH, Optional.empty())
                        .server())
                .isExecutable();
    }

    @Test
    void an_installed_server_is_found_where_debian_puts_it() throws IOException {
        Path base = home.root().resolve("usr");
        program(base.resolve("sbin/mariadbd"), "echo '/usr/sbin/mariadbd  Ver 10.11.6-MariaDB-0+deb12u1 for debian'");
        program(base.resolve("bin/mariadb"), "exit 0");
        PrivateFiles.write(PrivateFiles.folder(base.resolve("share/mysql")).resolve("mysql_system_tables.sql"), "");
        MariaDbBinaries found = MariaDbBinaries.find(home, Path.of("nowhere"), Optional.of(base));
        assertThat(found.version()).isEqualTo("10.11.6");
        assertThat(found.share()).isEqualTo(base.resolve("share/mysql"));
    }

    @Test
    void a_folder_without_a_server_is_a_sentence() {
        Path empty = PrivateFiles.folder(home.root().resolve("empty"));
        assertThatThrownBy(() -> MariaDbBinaries.find(home, Path.of("nowhere"), Optional.of(empty)))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("TWOBANKS_MARIADB_HOME");
    }

    @Test
    void a_platform_without_an_embedded_server_is_told_how_to_name_one() {
        assertThatThrownBy(() -> Platform.of("Linux", "aarch64"))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("Linux on aarch64")
                .hasMessageContaining("TWOBANKS_MARIADB_HOME")
                .hasMessageContaining("TWOBANKS_MARIADB_HOME");
        assertThat(Platform.of("Windows 11", "amd64").artifact()).isEqualTo("winx64");
    }

    @Test
    void a_checkout_that_was_not_built_is_a_sentence() {
        assertThatThrownBy(() -> EmbeddedServer.on(home.root().resolve("no.classpath"), Platform.of("Linux", "amd64")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("mvn process-classes");
    }

    private static void program(Path file, String script) throws IOException {
        PrivateFiles.folder(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private java.util.List<Path> drafts() {
        try (Stream<Path> files = Files.list(home.cache())) {
            return files.filter(file -> file.toString().contains(".draft-")).toList();
        } catch (IOException notYet) {
            return java.util.List.of();
        }
    }

    private Process unpack() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnpackMain.class.getName(),
                        home.root().toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
    }
}
