package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.InLanguage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CreditTableTest {
    private static final TurnResult AT_ONCE = Reports.turn(1, "local", 1000);
    private static final TurnResult LATER = Reports.credited(Reports.turn(1, "whole", 500), 2);

    private static List<String> shown(TurnResult... turns) {
        BenchReport report = Reports.of(List.of("local", "plain", "whole"), List.of(turns));
        return InLanguage.as(Locale.ENGLISH, () -> new CreditTable(report, 1, Accounts.SPREAD).lines());
    }

    @Test
    void who_answers_when_the_payee_has_the_money_needs_no_second_table() {
        assertThat(shown(AT_ONCE)).isEmpty();
    }

    @Test
    void times_until_the_money_is_there_are_compared_with_the_baselines() {
        List<String> lines = shown(AT_ONCE, LATER);

        assertThat(lines.get(0)).contains("payee has the money");
        assertThat(row(lines, "whole")).containsExactly("whole", "500", "20.02", "10.0", "–", "20.02", "10.0", "–");
        assertThat(row(lines, "local")).containsExactly("local", "1000", "2.00", "1.0", "–", "2.00", "1.0", "–");
    }

    private static String[] row(List<String> lines, String contender) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(contender))
                .findFirst()
                .orElseThrow()
                .split(" {2,}");
    }
}
