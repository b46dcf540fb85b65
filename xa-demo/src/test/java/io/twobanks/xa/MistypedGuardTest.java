package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bank that somebody starts by hand. */
class MistypedGuardTest {
    @ParameterizedTest
    @CsvSource({
        "xa.guard.recovry=false, There is no setting xa.guard.recovry.",
        "xa.guard.recovery=no, xa.guard.recovery must be true or false",
        "xa.settle-every=soon, xa.settle-every must be a time"
    })
    void aSettingThatIsNotKnownOrDoesNotFitKeepsTheBankFromStarting(
            String setting, String sentence, @TempDir Path folder) throws Exception {
        Path printed = folder.resolve("printed");
        Process bank = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + setting,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BankApplication.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(bank.waitFor(1, TimeUnit.MINUTES))
                    .as("it has ended by itself")
                    .isTrue();
        } finally {
            bank.destroyForcibly().waitFor();
        }

        assertThat(bank.exitValue()).isEqualTo(1);
        assertThat(printed)
                .content()
                .contains(sentence, "The bank was not started")
                .doesNotContain("\tat ", "APPLICATION FAILED");
    }
}
