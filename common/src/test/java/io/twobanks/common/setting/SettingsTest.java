package io.twobanks.common.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private final Settings settings = new Settings(Map.of(
            "xa.guard.lock-order", "true",
            "xa.guard.log-present", "true",
            "xa.guard.recovery", "true",
            "xa.settle-every", "1s",
            "xa.atomikos.settings.max_actives", "200",
            "xa.atomikos.name", "two-banks-xa"));

    @ParameterizedTest
    @CsvSource({
        "xa.guard.lock-order,false",
        "xa.guard.lockOrder,TRUE",
        "XA_GUARD_LOCKORDER,false",
        "xa.settle-every,500ms",
        "xa.settle-every,PT2S",
        "xa.atomikos.settings.max_actives,50",
        "xa.atomikos.name,anything"
    })
    void aKnownSettingThatFitsIsTaken(String key, String value) {
        assertThat(settings.mistake(key, value)).isEmpty();
    }

    @Test
    void anUnknownOneIsRefusedWithTheNearestNamesTheMostAlikeFirst() {
        Mistake mistake = settings.mistake("xa.guard.lock-odrer", "false").orElseThrow();

        assertThat(mistake.isUnknown()).isTrue();
        assertThat(mistake.nearest()).hasSize(3).startsWith("xa.guard.lock-order");
    }

    @ParameterizedTest
    @CsvSource({
        "xa.guard.lock-order,no,SWITCH",
        "xa.guard.lock-order,'',SWITCH",
        "xa.settle-every,soon,TIME",
        "xa.settle-every,-1s,TIME",
        "xa.atomikos.settings.max_actives,many,NUMBER"
    })
    void aValueThatDoesNotFitIsRefused(String key, String value, Takes takes) {
        assertThat(settings.mistake(key, value).orElseThrow())
                .isEqualTo(new Mistake(key, value, takes, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource({"guard,guard,0", "gaurd,guard,2", "guards,guard,1", "'',abc,3", "kitten,sitting,3"})
    void theDistanceIsTheNumberOfLettersToChange(String one, String other, int distance) {
        assertThat(Settings.distance(one, other)).isEqualTo(distance);
        assertThat(Settings.distance(other, one)).isEqualTo(distance);
    }
}
