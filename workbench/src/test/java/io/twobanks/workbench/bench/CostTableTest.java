package io.twobanks.workbench.bench;

import static io.twobanks.workbench.bench.Reports.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.InLanguage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pattern is called "whole" here, and is still getting faster when it is measured. */
class CostTableTest {
    private static final TurnResult LOCAL = turn(1, "local", 1000);
    private static final TurnResult WHOLE = turn(new Turn(1, "whole", 1, Accounts.SPREAD), 250, 2, null);
    private static final TurnResult LOST = turn(new Turn(1, "whole", 16, Accounts.SPREAD), 100, 0, "money is missing");

    @TempDir
    private Path folder;

    private static Costs costs(TurnResult... turns) {
        return Costs.of(List.of(Reports.of(List.of("local", "whole"), List.of(turns))), List.of("broken"));
    }

    private static List<String> shown(Costs costs) {
        return InLanguage.as(Locale.ENGLISH, () -> new CostTable(costs).lines());
    }

    private static List<String> row(Costs costs, String contender) {
        return List.of(shown(costs).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(contender))
                .findFirst()
                .orElseThrow()
                .split(" {2,}"));
    }

    @Test
    void a_pattern_has_its_speeds_beside_the_local_transaction_and_what_it_asks_of_the_machine() {
        assertThat(row(costs(LOCAL, WHOLE), "whole"))
                .startsWith("whole ~", "250 !2", "0.25", "2.0", "2.0")
                .endsWith("2.0", "4.0", "14.1", "6.00", "550", "4.2");
    }

    @Test
    void a_baseline_has_no_process_of_its_own() {
        assertThat(row(costs(LOCAL, WHOLE), "local"))
                .startsWith("local", "1000", "1.00")
                .endsWith("–", "–");
    }

    @Test
    void who_was_not_flat_is_named_below_the_table() {
        assertThat(shown(costs(LOCAL, WHOLE)))
                .contains("~ Not flat when measured, because the warm-up had reached its bound: whole");
    }

    @Test
    void who_lost_money_and_who_broke_off_has_no_figures() {
        Costs costs = costs(LOCAL, WHOLE, LOST);

        assertThat(costs.costs()).isEmpty();
        assertThat(costs.notMeasured()).containsExactly("broken", "whole");
        assertThat(row(costs, "whole")).startsWith("whole VOID", "–").containsOnlyOnce("whole VOID");
    }

    @Test
    void the_file_says_its_schema_and_holds_every_ladder() throws Exception {
        Path file = costs(LOCAL, WHOLE).write(folder);

        JsonNode json = JsonMapper.builder().build().readTree(file.toFile());
        assertThat(json.path("schema").asString()).isEqualTo("twobanks-costs-1");
        assertThat(json.path("costs").findValuesAsString("contender")).containsExactly("local", "whole");
        JsonNode whole = json.path("costs").get(1);
        assertThat(whole.path("flat").asBoolean()).isFalse();
        assertThat(whole.path("speeds").get(0).path("toLocal").asDouble()).isEqualTo(0.25);
        assertThat(whole.path("readySeconds").asDouble()).isEqualTo(4.2);
    }
}
