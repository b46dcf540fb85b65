package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.junit.SettableClock;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.report.Comparisons;
import io.twobanks.workbench.report.Run;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.RunScenarios.Order;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pattern declares calm, calm/without-it and never. */
class CompareRunTest {
    private static final Result CALM = Comparisons.valid("calm");
    private static final Result WITHOUT = Comparisons.rejected("calm/without-it", Rule.ATOMICITY);
    private static final Result NEVER = Comparisons.failed("never", Rule.TRUTH);

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private final List<Order> orders = new ArrayList<>();

    private Comparison run(Comparison begun, CompareRun.Runner runner) throws Exception {
        return new CompareRun(folder, begun, new PrintWriter(printed, true), new SettableClock())
                .run(2, Map.of(), (order, ended) -> {
                    orders.add(order);
                    runner.run(order, ended);
                });
    }

    private static Comparison begun(List<String> only, Result... earlier) {
        Run xa = Comparisons.run(List.of("xa"));
        Run asked = new Run(xa.began(), xa.commit(), xa.machine(), xa.seed(), xa.patterns(), only);
        return new Comparison(List.of(asked), Comparisons.of(CALM).patterns(), List.of(earlier));
    }

    private Comparison written() {
        return ComparisonFile.read(folder.resolve("result.json"));
    }

    @Test
    void what_has_come_out_is_on_disk_before_the_next_one_ends() throws Exception {
        run(begun(List.of()), (order, ended) -> {
            ended.accept(CALM);
            assertThat(written().results()).containsExactly(CALM);
            assertThat(folder.resolve("result.html")).content().contains("calm");
            ended.accept(NEVER);
            assertThat(written().results()).containsExactly(CALM, NEVER);
            ended.accept(WITHOUT);
        });

        assertThat(written().results()).containsExactly(CALM, WITHOUT, NEVER);
        assertThat(Files.list(folder))
                .extracting(file -> file.getFileName().toString())
                .noneMatch(name -> name.endsWith(".new"));
    }

    @Test
    void an_interrupted_run_leaves_what_has_come_out_and_is_gone_on_with_by_the_rest() throws Exception {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> run(begun(List.of()), (order, ended) -> {
                    ended.accept(WITHOUT);
                    throw new Problem("scenario.processEnded", "xa", 137);
                }));
        Comparison left = written();

        run(left.goneOn(Comparisons.run(List.of("xa")), left.patterns()), (order, ended) -> {
            ended.accept(NEVER);
            ended.accept(CALM);
        });

        assertThat(orders)
                .hasSize(2)
                .allSatisfy(order -> assertThat(order.seed()).isEqualTo(42));
        assertThat(orders.get(1).without()).isEqualTo(Set.of("calm/without-it"));
        assertThat(written().results()).containsExactly(CALM, WITHOUT, NEVER);
        assertThat(written().runs()).hasSize(2);
    }

    @Test
    void each_line_says_how_many_of_how_many_are_done() throws Exception {
        InLanguage.english(() -> {
            try {
                return run(begun(List.of(), CALM), (order, ended) -> {
                    ended.accept(WITHOUT);
                    ended.accept(NEVER);
                });
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        List<String> lines = printed.toString().lines().toList();
        assertThat(lines.get(1)).startsWith("2 scenarios to run").contains(folder.toString());
        assertThat(lines.get(2)).contains("calm/without-it").endsWith("[2 of 3]");
        assertThat(lines.get(3)).startsWith("FAIL never").endsWith("[3 of 3]");
    }

    @Test
    void where_nothing_is_missing_nothing_is_run() throws Exception {
        Comparison all = run(begun(List.of("calm"), CALM, WITHOUT), (order, ended) -> {});

        assertThat(orders).isEmpty();
        assertThat(all.results()).containsExactly(CALM, WITHOUT);
    }

    @Test
    void words_that_fit_no_scenario_are_a_problem() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> run(begun(List.of("calm-but-not-so")), (order, ended) -> {}));
        assertThat(orders).isEmpty();
    }
}
