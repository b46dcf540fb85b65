package io.twobanks.workbench.drill;

import io.twobanks.checker.Checker;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Finding;
import io.twobanks.checker.Rule;
import io.twobanks.checker.Verdict;
import io.twobanks.infra.Await;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.drill.Grade.Kind;
import io.twobanks.workbench.scenario.LabInRun;
import io.twobanks.workbench.scenario.Lines;
import io.twobanks.workbench.scenario.Standing;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Grades by what both banks hold and by what is left to do, whatever was typed. Two judgements of the same evidence: one excuses
 * nothing, the other a half transfer that somebody still knows.
 */
final class Grader {
    /** What was just repaired comes to its end meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Set<Rule> UNFINISHED = EnumSet.of(Rule.ATOMICITY, Rule.CONVERGENCE);
    private static final Set<Rule> MONEY =
            EnumSet.of(Rule.BOOKS, Rule.CONSERVATION, Rule.EXACTLY_ONCE, Rule.NO_PHANTOM);

    private final LabInRun lab;

    Grader(LabInRun lab) {
        this.lab = lab;
    }

    /** Waits a little for what comes to its end by itself; heals nothing and starts nothing. */
    Grade grade() {
        Await.until(() -> lab.isDone() || !down().isEmpty() || !lab.onDesk().isEmpty(), PATIENCE);
        List<String> down = down();
        try {
            Standing standing = lab.standing();
            return new Grade(kind(standing, down), Lines.of(() -> sentences(standing, down)));
        } catch (SQLException away) {
            return new Grade(Kind.OPEN, Lines.of(() -> unread(down)));
        }
    }

    private List<String> down() {
        return lab.lab().run().processes().stream()
                .filter(process -> process.state() != ProcessState.READY)
                .map(ManagedProcess::name)
                .toList();
    }

    static Kind kind(Standing standing, List<String> down) {
        Verdict strict = Checker.judge(standing.evidence());
        Verdict excused = Checker.judge(standing.excused());
        boolean finished = standing.done() && standing.onDesk().isEmpty() && down.isEmpty();
        if (finished && strict.result() == Verdict.Result.VALID) {
            return Kind.SOLVED;
        }
        if (has(excused, MONEY::contains) && !isHalfAndNoMore(excused)) {
            return ofMoney(standing.excused());
        }
        if (has(strict, Rule.ATOMICITY::equals) && standing.underWay().isEmpty()) {
            return Kind.HALF;
        }
        if (isFrozen(standing.evidence()) && standing.underWay().isEmpty()) {
            return Kind.FROZEN;
        }
        return finished ? Kind.WRONG : Kind.OPEN;
    }

    private static Kind ofMoney(Evidence evidence) {
        int made = evidence.moneyMade().signum();
        return made == 0 ? Kind.WRONG : made < 0 ? Kind.LOST : Kind.DOUBLED;
    }

    /** Half a transfer that nobody knows any more is missing in the sum, too. */
    private static boolean isHalfAndNoMore(Verdict verdict) {
        return has(verdict, Rule.ATOMICITY::equals)
                && verdict.findings().stream()
                        .map(Finding::rule)
                        .filter(MONEY::contains)
                        .allMatch(Rule.CONSERVATION::equals);
    }

    private static boolean isFrozen(Evidence evidence) {
        return !evidence.atRest().a().frozen().isEmpty()
                || !evidence.atRest().b().frozen().isEmpty();
    }

    private static boolean has(Verdict verdict, Predicate<Rule> rule) {
        return verdict.findings().stream().map(Finding::rule).anyMatch(rule);
    }

    /** In the language of who asks. */
    static List<String> sentences(Standing standing, List<String> down) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text("drill.grade." + kind(standing, down)));
        down.forEach(name -> lines.add(Messages.text("drill.down", name)));
        add(lines, Checker.judge(standing.evidence()), UNFINISHED::contains);
        add(lines, Checker.judge(standing.excused()), rule -> !UNFINISHED.contains(rule) && isFor(rule, standing));
        standing.onDesk().forEach(id -> lines.add(Messages.text("drill.onDesk", id)));
        return lines;
    }

    /** Of what is under way, a register cannot tell the end yet. */
    private static boolean isFor(Rule rule, Standing standing) {
        return rule != Rule.TRUTH || standing.underWay().isEmpty();
    }

    private static void add(List<String> lines, Verdict verdict, Predicate<Rule> which) {
        verdict.findings().stream()
                .filter(finding -> which.test(finding.rule()))
                .map(finding -> finding.worst().sentence())
                .forEach(lines::add);
    }

    private static List<String> unread(List<String> down) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text("drill.unread"));
        down.forEach(name -> lines.add(Messages.text("drill.down", name)));
        return lines;
    }
}
