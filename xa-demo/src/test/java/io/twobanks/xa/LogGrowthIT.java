package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that is away for a night must not fill the disk with what the bank says about it. */
@Tag("long")
class LogGrowthIT {
    private static final int TRANSFERS = 20;

    /** It is about 900. With all frames, and each failed connection told three times, it was 120,000. */
    private static final int BYTES_EACH = 6_000;

    @Test
    void whileADatabaseIsAwayATransferAddsLittleToTheLog() throws IOException {
        try (XaRun xa = XaRun.start("log-growth", Map.of())) {
            Path log = xa.run.process("bank").log();
            xa.run.process("db-b").kill();
            long before = Files.size(log);
            for (int i = 0; i < TRANSFERS; i++) {
                assertThat(xa.client.transfer("A-1", "B-1", "1.00").status()).isNotEqualTo(200);
            }
            long each = (Files.size(log) - before) / TRANSFERS;
            System.out.println("Log of the bank: " + each + " bytes for each transfer");
            assertThat(each).isPositive().isLessThan(BYTES_EACH);
        }
    }
}
