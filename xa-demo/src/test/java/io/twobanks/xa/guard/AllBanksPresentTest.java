package io.twobanks.xa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Regression: a scan while no bank at all was registered forgot the decisions of three transfers, and abort was presumed
 * for branches whose siblings had been committed.
 */
class AllBanksPresentTest {
    private static final long NOW = 1000;
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);

    private final AllBanksPresent guard = new AllBanksPresent(true, CLOCK);

    private boolean isComplete(long startOfScan) {
        return guard.recover(startOfScan, List.of(), List.of());
    }

    @Test
    void no_scan_is_complete_before_the_application_has_started() {
        assertThat(isComplete(NOW + 1)).isFalse();
    }

    @Test
    void a_scan_that_began_before_that_may_not_know_all_banks() {
        guard.begin();

        assertThat(isComplete(NOW)).isFalse();
        assertThat(isComplete(NOW + 1)).isTrue();
    }

    @Test
    void while_the_service_ends_its_banks_go_one_by_one() {
        guard.begin();
        guard.end();

        assertThat(isComplete(NOW + 1)).isFalse();
    }

    @Test
    void without_the_guard_every_scan_is_complete() {
        assertThat(new AllBanksPresent(false, CLOCK).recover(NOW, List.of(), List.of()))
                .isTrue();
    }
}
