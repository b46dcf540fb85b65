package io.twobanks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.CommandLine.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./twobanks bench all} as a person types it, but for a moment and one pattern only: one without a ladder of its own. */
@Tag("long")
class BenchIT {
    @Test
    void a_pattern_without_a_ladder_is_measured_beside_the_baselines_and_its_money_arrives() throws IOException {
        CommandLine shell = new CommandLine("outbox", "bench");

        Typed typed = shell.type(
                "bench",
                "all",
                "--only",
                "outbox",
                "--rounds",
                "1",
                "--seconds",
                "0.3",
                "--warm-up",
                "20",
                "--longest-warm-up",
                "3",
                "--clients",
                "1,2");

        assertThat(typed.exitCode()).as(typed.output()).isZero();
        assertThat(typed.output()).contains("What a transfer costs").doesNotContain("VOID", "\tat ");
        JsonNode costs = written(shell);
        assertThat(costs.path("schema").asString()).isEqualTo("twobanks-costs-1");
        assertThat(costs.path("costs").findValuesAsString("contender")).containsExactly("local", "two-local", "outbox");
        requireWhatFollowsFromTheProtocol(costs.path("costs").get(2));
    }

    /** Debit and message, credit and outcome, each message marked, the transfer ended: more than two forced writes. */
    private static void requireWhatFollowsFromTheProtocol(JsonNode outbox) {
        assertThat(outbox.path("creditMillis").asDouble()).isPositive();
        assertThat(outbox.path("forcedWrites").asDouble()).isGreaterThan(4);
        assertThat(outbox.path("speeds"))
                .allSatisfy(
                        speed -> assertThat(speed.path("perSecond").asDouble()).isPositive());
    }

    private static JsonNode written(CommandLine shell) throws IOException {
        try (Stream<Path> files = Files.list(shell.home().resolve("bench"))) {
            Path table = files.filter(file -> file.getFileName().toString().startsWith("all-2"))
                    .findFirst()
                    .orElseThrow();
            return JsonMapper.builder().build().readTree(table.toFile());
        }
    }
}
