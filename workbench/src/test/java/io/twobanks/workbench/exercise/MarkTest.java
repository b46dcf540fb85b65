package io.twobanks.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Verdict;
import io.twobanks.workbench.exercise.Mark.Kind;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.scenario.Lines;
import io.twobanks.workbench.scenario.Result;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALID   | C+, V                | C+, V   | PASSED",
                "VALID   | C+, V                | C+, VL  | PASSED", // A busy machine.
                "VALID   | C (C+ or R or R+), V | C×3 R×2 | PASSED",
                "VALID   | C+, V                | R       | WRONG", // Nothing is lost, and nothing is paid.
                "VALID   | R, V                 | R+      | WRONG",
                "VALID   | C and R, V           | R×2, V  | WRONG", // Whoever pays nobody loses nothing.
                "UNKNOWN | C                    | C       | UNKNOWN"
            })
    void it_is_graded_by_the_verdict_and_by_how_transfers_ended(
            Verdict.Result verdict, String promised, String observed, Kind kind) {
        Mark mark = Mark.of(result(verdict, promised, observed), Path.of("nowhere"));

        assertThat(mark.kind()).isEqualTo(kind);
        assertThat(mark.sentences()).hasSize(kind == Kind.PASSED ? 0 : 1);
    }

    private static Result result(Verdict.Result verdict, String promised, String observed) {
        return new Result(
                "xa",
                "one",
                new Text("one", "一"),
                Instant.EPOCH,
                null,
                1,
                "",
                null,
                false,
                Set.of(),
                promised,
                observed,
                verdict,
                List.of(),
                Lines.asIs("why"),
                List.of(),
                null,
                null,
                null);
    }
}
