package io.twobanks.common.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {
    private static final Map<String, Object> OWN =
            Map.of("xa.guard.lock-order", true, "xa.guard.recovery", true, "server.port", 8081);

    private final SettingsCheck check = new SettingsCheck("xa.");

    @Test
    void whatABankSetsItselfAndWhatItKnowsIsTaken() {
        assertThat(check.firstMistake(with("systemProperties", Map.of("xa.guard.recovery", "false", "xab", "1"))))
                .isEmpty();
    }

    @Test
    void aMistypedGuardOfSomebodyWhoStartsABankByHandIsASentence() {
        Mistake mistake = check.firstMistake(with("commandLineArgs", Map.of("xa.guard.recovry", "false")))
                .orElseThrow();

        assertThat(SettingsCheck.sentence(mistake))
                .isEqualTo("There is no setting xa.guard.recovry. The bank was not started, nothing was changed."
                        + " The nearest are: xa.guard.recovery, xa.guard.lock-order.");
    }

    @Test
    void aWrongValueIsASentence() {
        Mistake mistake = check.firstMistake(with("systemProperties", Map.of("xa.guard.recovery", "nope")))
                .orElseThrow();

        assertThat(SettingsCheck.sentence(mistake))
                .isEqualTo("xa.guard.recovery must be true or false, but was 'nope'."
                        + " The bank was not started, nothing was changed.");
    }

    @Test
    void ofEnvironmentVariablesOnlyGuardsAreLookedAt() {
        assertThat(check.firstMistake(
                        with("systemEnvironment", Map.of("XA_LOG_DIRECTORY", "x", "XA_GUARD_RECOVERY", "no"))))
                .map(Mistake::key)
                .contains("xa.guard.recovery");
        assertThat(check.firstMistake(with("systemEnvironment", Map.of("XA_GUARD_LOCKORDER", "false"))))
                .isEmpty();
        assertThat(check.firstMistake(with("systemEnvironment", Map.of("XA_GUARD_NOPE", "false"))))
                .map(Mistake::isUnknown)
                .contains(true);
    }

    private static StandardEnvironment with(String source, Map<String, Object> set) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove("systemProperties");
        environment.getPropertySources().remove("systemEnvironment");
        environment
                .getPropertySources()
                .addLast(
                        source.equals("systemEnvironment")
                                ? new SystemEnvironmentPropertySource(source, set)
                                : new MapPropertySource(source, set));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("Config resource 'class path resource [application.yml]' via x", OWN));
        return environment;
    }
}
