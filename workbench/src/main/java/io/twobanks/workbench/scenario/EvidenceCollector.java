package io.twobanks.workbench.scenario;

import io.twobanks.checker.Anomaly;
import io.twobanks.checker.AuditRead;
import io.twobanks.checker.Declaration;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.MetFault;
import io.twobanks.checker.Operation;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.Await;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.audit.ResidueNames;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.ResidueQuery;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of every experiment: everything is healed, waited for and collected. */
final class EvidenceCollector {
    /** A little longer than the declared bound, so that "too late" and "never" can be told apart. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** For machines this is an end, although a client goes on asking what a person will say. */
    private static final String ON_DESK = "NEEDS_OPERATOR";

    private static final Set<String> FINAL = Set.of("COMPLETED", "REJECTED", "REVERSED", ON_DESK);

    private final Lab lab;
    private final Observation watch;
    private final Declaration declaration;

    EvidenceCollector(Lab lab, Scenario scenario) {
        this.lab = lab;
        this.watch = lab.observation();
        this.declaration = declaration(lab.run().pattern(), scenario.demands());
    }

    private static Declaration declaration(Pattern pattern, Demands demands) {
        return new Declaration(
                Duration.ofSeconds(pattern.convergenceSeconds()).toNanos(),
                Stream.concat(pattern.anomalies().stream().map(Anomaly::valueOf), demands.anomalies().stream())
                        .collect(Collectors.toSet()),
                pattern.residue().stream()
                        .filter(ResidueQuery::inFlight)
                        .map(ResidueQuery::kind)
                        .collect(Collectors.toSet()),
                demands.desk(),
                demands.noLockWaitTimeouts(),
                demands.fewestOkPerSecond(),
                demands.fewestOperations(),
                demands.fewestReads());
    }

    /** Heals, waits until all is final, and returns what the run is judged by. */
    Evidence draw() throws SQLException {
        heal();
        long healedAt = watch.stopwatch().now();
        long finalAt = awaitFinal();
        List<Operation> history = watch.clients().end();
        AuditRead atRest = lab.read();
        return evidence(history, atRest, healedAt, finalAt);
    }

    private void heal() {
        List<String> dead = lab.run().processes().stream()
                .filter(process -> process.state() == ProcessState.ENDED)
                .map(ManagedProcess::name)
                .toList();
        watch.faults().repaired("heal");
        lab.run().heal();
        dead.forEach(lab::restart);
        lab.run().awaitReady();
    }

    private long awaitFinal() {
        Duration bound = Duration.ofNanos(declaration.boundNanos()).plus(GRACE);
        return Await.until(this::isFinal, bound) ? watch.stopwatch().now() : -1;
    }

    private boolean isFinal() {
        try {
            Map<String, String> states = watch.audit().states();
            return watch.clients().waitedFor().stream().allMatch(id -> ON_DESK.equals(states.get(id)))
                    && lab.isNothingInFlight()
                    && unfinished(states).isEmpty();
        } catch (SQLException | Problem notYet) {
            return false;
        }
    }

    private List<String> unfinished(Map<String, String> states) {
        return watch.clients().soFar().stream()
                .map(Operation::transferId)
                .filter(id -> !FINAL.contains(states.getOrDefault(id, "REJECTED")))
                .toList();
    }

    private Evidence evidence(List<Operation> history, AuditRead atRest, long healedAt, long finalAt)
            throws SQLException {
        List<TimelineLine> timeline = lab.run().timeline();
        ResidueNames names = new ResidueNames(lab.run().pattern(), timeline);
        List<MetFault> faults = watch.faults().met(timeline);
        return new Evidence(
                declaration,
                history,
                List.copyOf(watch.deposits()),
                List.copyOf(watch.statements()),
                watch.audit().opening(),
                watch.auditor().reads().stream().map(names::fill).toList(),
                names.fill(atRest),
                watch.audit().states(),
                lab.desk().transfers(),
                lab.desk().acted(),
                faults,
                healedAt,
                finalAt,
                watch.lockWaitTimeouts());
    }
}
