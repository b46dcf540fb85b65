package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two living transaction managers of one name: each would roll back what the other has decided. */
@Tag("long")
class OneOfANameIT {
    @Test
    void a_second_process_of_the_same_name_does_not_start_and_the_first_one_works_on() throws Exception {
        try (XaRun xa = XaRun.start("one-of-a-name", Map.of())) {
            Path printed = xa.home.logs().resolve("second.log");
            Process second = secondProcess(xa, printed);
            try {
                assertThat(second.waitFor(1, TimeUnit.MINUTES))
                        .as("it has ended")
                        .isTrue();
            } finally {
                second.destroyForcibly().waitFor();
            }

            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(printed)
                    .content()
                    .contains(
                            "Another process that lives is the transaction manager two-banks-xa",
                            "Nothing was started and nothing has changed",
                            "XA_INSTANCE=-2");
            assertThat(xa.client.transfer("A-1", "B-1", "1.00").status()).isEqualTo(200);
        }
    }

    /** As somebody would start it by hand at the same databases, with a log of its own. */
    private static Process secondProcess(XaRun xa, Path printed) throws IOException {
        Path target = Checkout.find().root().resolve("xa-demo/target");
        String jars =
                Files.readString(target.resolve("twobanks/bank.classpath")).strip();
        ProcessBuilder bank = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        target.resolve("classes") + File.pathSeparator + jars,
                        BankApplication.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        bank.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        "0",
                        "DB_A_PORT",
                        String.valueOf(xa.run.port("db-a")),
                        "DB_B_PORT",
                        String.valueOf(xa.run.port("db-b")),
                        "BANK_PASSWORD",
                        xa.run.bankPassword(),
                        "XA_LOG_DIRECTORY",
                        Files.createDirectories(xa.home.data("second-log")).toString()));
        return bank.start();
    }
}
