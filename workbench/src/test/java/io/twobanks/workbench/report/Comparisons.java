package io.twobanks.workbench.report;

import io.twobanks.checker.Anomaly;
import io.twobanks.checker.MetFault;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import io.twobanks.checker.Rule;
import io.twobanks.checker.Verdict;
import io.twobanks.common.account.Leg;
import io.twobanks.workbench.bench.Accounts;
import io.twobanks.workbench.bench.Cost;
import io.twobanks.workbench.campaign.Campaigned;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.report.Comparison.Machine;
import io.twobanks.workbench.scenario.Lines;
import io.twobanks.workbench.scenario.Planned;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.Sequence;
import io.twobanks.workbench.scenario.Sequence.Booking;
import io.twobanks.workbench.scenario.Sequence.Half;
import io.twobanks.workbench.scenario.Sequence.Holding;
import io.twobanks.workbench.scenario.Sequence.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Results of runs that never were, for the tests of what is made of results. */
public final class Comparisons {
    static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");
    static final BigDecimal TEN = new BigDecimal("10.00");

    private Comparisons() {}

    public static Comparison of(Result... results) {
        return of(List.of(results));
    }

    public static Comparison of(List<Result> results) {
        return new Comparison(List.of(run(List.of("xa"))), List.of(declared(), unbuilt()), results)
                .with(List.of(cost()), List.of(campaigned()));
    }

    public static Run run(List<String> patterns) {
        return new Run(BEGAN, "0123456789ab", new Machine(2, "JVM 17", "Linux"), 42, patterns, List.of());
    }

    private static Cost cost() {
        List<Cost.Speed> speeds = List.of(new Cost.Speed(1, Accounts.SPREAD, 200, 4.5, 11.2, 4.5, 0.2, 0));
        return new Cost(
                "xa", BEGAN, 2, "xa", false, 3.5, 19.2, 5.2, 1.5, 2.8, speeds, 0.7, 4.5, true, 180.0, 520.0, 4.2);
    }

    private static Campaigned campaigned() {
        return new Campaigned(
                Campaigned.SCHEMA,
                "xa",
                BEGAN,
                null,
                2,
                7,
                600_000,
                Map.of(),
                61,
                5200,
                4100,
                new BigDecimal("6.8"),
                2500,
                new BigDecimal("0.00"),
                true,
                Verdict.Result.VALID,
                List.of(),
                "./twobanks campaign xa --seed 7 --minutes 10");
    }

    public static Result valid(String id) {
        return result(id, true, Set.of(), "C+", Verdict.Result.VALID, List.of());
    }

    public static Result rejected(String id, Rule rule) {
        return result(id, true, Set.of(rule), "!", Verdict.Result.INVALID, List.of(rule));
    }

    public static Result failed(String id, Rule rule) {
        return result(id, false, Set.of(), "C×2 !", Verdict.Result.INVALID, List.of(rule));
    }

    public static Result skipped(String id) {
        return result(id, false, Set.of(), "", Verdict.Result.UNKNOWN, List.of())
                .explained(Lines.asIs("db-b is not ours to kill."))
                .skippedBecause("db-b is not ours to kill.");
    }

    static Result result(
            String id, boolean passed, Set<Rule> breaks, String observed, Verdict.Result verdict, List<Rule> rules) {
        return new Result(
                "xa",
                id,
                new Text("What was done", "做了什么"),
                BEGAN,
                "0123456789ab",
                42,
                "./twobanks compare xa --only " + id + " --seed 42",
                "xa/lane-0/" + id.replace('/', '.') + ".evidence.json",
                passed,
                breaks,
                "C+, (L)",
                observed,
                verdict,
                rules,
                new Lines(List.of("A sentence about " + id), List.of("关于 " + id + " 的一句话")),
                List.of(new MetFault("kill bank", 1)),
                new Result.Figures(
                        3,
                        20,
                        Map.of(Anomaly.FRACTURED_READ, 2),
                        verdict == Verdict.Result.VALID ? new BigDecimal("0.00") : TEN.negate(),
                        new BigDecimal("12.500"),
                        1500,
                        2250,
                        4000),
                sequence(),
                null);
    }

    private static Sequence sequence() {
        return new Sequence(
                new Operation(1, "t-1", "A-1", "B-1", TEN, 1, 2_000_000, Answer.OK, 202),
                List.of(
                        new Step(1, "bank", "xa.commit-a.after", null, null),
                        new Step(2, "bank", "xa.commit-a.after", "CRASH FIRED", null),
                        new Step(3, null, null, null, "restart bank")),
                0,
                new Half(1, 3, 2),
                List.of(new Holding("A-1", new BigDecimal("100.00"), new BigDecimal("90.00"))),
                List.of(new Booking('A', Leg.DEBIT, "A-1", TEN.negate(), new BigDecimal("90.00"))));
    }

    private static Declared declared() {
        return new Declared(
                "xa",
                new Text("XA: two phases", "XA：两阶段"),
                true,
                20,
                List.of("FRACTURED_READ"),
                List.of(new Declared.Named("xa.guard.it", new Text("it </script> helps", "它 </script> 有用"))),
                List.of(new Declared.Named("xa.commit-a.after", new Text("A has committed", "A 已提交"))),
                List.of(
                        planned("calm", null),
                        planned("calm/without-it", "xa.guard.it=false"),
                        planned("never", null)));
    }

    private static Planned planned(String id, String spoiltBy) {
        Set<Rule> breaks = spoiltBy == null ? Set.of() : Set.of(Rule.ATOMICITY);
        return new Planned(id, new Text("What is done", "做什么"), "C+, (L)", null, Set.of(), breaks, spoiltBy);
    }

    private static Declared unbuilt() {
        return new Declared("tcc", new Text("TCC", "TCC"), false, 30, List.of(), List.of(), List.of(), List.of());
    }
}
