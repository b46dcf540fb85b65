package io.twobanks.workbench.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.infra.mariadb.DatabaseServer;
import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of somebody's own servers may say; that the servers themselves are looked at, ExternalMariaDbTest shows. */
class ExternalServersTest {
    private static final String WHOLE = """
            DB_A_ADDRESS=10.0.0.5:3306
            DB_A_USER=twobanks
            DB_A_PASSWORD=w
            DB_A_BANK_PASSWORD=b
            """;

    @TempDir
    private Path folder;

    @Test
    void aServerThatIsNamedIsSomebodyElsesAndTheOtherIsStartedHere() throws IOException {
        Backend backend = read(WHOLE, Map.of());
        DatabaseServer external = backend.database(place("db-a"));
        assertThat(external.process()).isEmpty();
        assertThat(external.address())
                .satisfies(address -> assertThat(DatabaseServer.shown(address)).isEqualTo("10.0.0.5:3306"));
        assertThat(external.bankPassword()).contains("b");
        assertThat(backend.database(place("db-b"))).isInstanceOf(MariaDbServer.class);
        assertThat(backend.isOwn()).isFalse();
    }

    @Test
    void whatALineLeavesEmptyComesFromTheEnvironment() throws IOException {
        Backend backend =
                read(WHOLE.replace("BANK_PASSWORD=b", "BANK_PASSWORD="), Map.of("DB_A_BANK_PASSWORD", "hidden"));
        assertThat(backend.database(place("db-a")).bankPassword()).contains("hidden");
    }

    @Test
    void theExampleNamesNoServerYet() {
        Path example = Checkout.find().root().resolve("infra/external.env.example");
        assertRefused(() -> ExternalServers.read(example, Map.of()), "names no server");
    }

    @Test
    void aMissingPasswordIsNamed() throws IOException {
        Backend backend = read(WHOLE.replace("DB_A_PASSWORD=w", ""), Map.of());
        assertRefused(() -> backend.database(place("db-a")), "DB_A_PASSWORD is missing");
    }

    @Test
    void aKeyThatNobodyReadsIsNoTypingErrorToBePassedOver() {
        assertRefused(() -> read(WHOLE + "DB_A_PASWORD=x", Map.of()), "no setting DB_A_PASWORD");
    }

    @Test
    void twoBanksCannotShareAServer() {
        assertRefused(() -> read(WHOLE + "DB_B_ADDRESS=10.0.0.5:3306", Map.of()), "a server of its own");
    }

    @Test
    void anAddressIsAHostAndAPort() {
        for (String wrong : new String[] {"10.0.0.5", "10.0.0.5:66000", "jdbc:mariadb://10.0.0.5:3306/xa", ":3306"}) {
            assertRefused(() -> read(WHOLE.replace("10.0.0.5:3306", wrong), Map.of()), "but is " + wrong);
        }
    }

    @Test
    void aFileThatIsNotThere() {
        assertRefused(() -> ExternalServers.read(folder.resolve("none"), Map.of()), "cannot be read");
    }

    private Backend read(String lines, Map<String, String> environment) throws IOException {
        return ExternalServers.read(Files.writeString(folder.resolve("external.env"), lines), environment);
    }

    private DatabasePlace place(String name) {
        return new DatabasePlace(
                Checkout.find(), Home.of(folder, Checkout.find().cache()), name, "xa", () -> 23456);
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void assertRefused(Attempt attempt, String sentence) {
        assertThatExceptionOfType(Problem.class).isThrownBy(attempt::run).withMessageContaining(sentence);
    }
}
