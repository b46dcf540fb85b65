package io.twobanks.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockTimesTest {
    @ParameterizedTest
    @CsvSource({
        "true, 2999, 2999, false",
        "true, 3000, 300, true",
        "false, 3000, 3000, true",
        "false, 9999, 2999, false",
        "false, 10000, 1000, true"
    })
    void a_crowded_machine_excuses_a_lock_that_nobody_has_promised_for_some_seconds(
            boolean named, long millis, long uncrowded, boolean isPrice) {
        assertThat(new LockTimes(millis, uncrowded).areAPrice(named)).isEqualTo(isPrice);
    }
}
