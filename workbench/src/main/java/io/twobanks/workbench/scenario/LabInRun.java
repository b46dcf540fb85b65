package io.twobanks.workbench.scenario;

import io.twobanks.checker.Anomaly;
import io.twobanks.checker.AuditRead;
import io.twobanks.checker.Declaration;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Residue;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.audit.ResidueNames;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.ResidueQuery;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A lab in a run that goes on. What is broken there stays so until somebody repairs it; nothing is healed here and nothing waited
 * for, and how it stands can be seen as often as somebody asks.
 */
public final class LabInRun implements AutoCloseable {
    private static final long SEED = 1;
    private static final Set<String> ENDED = Set.of("COMPLETED", "REJECTED", "REVERSED");

    private final Lab lab;
    private final Pattern pattern;

    private LabInRun(Lab lab) {
        this.lab = lab;
        this.pattern = lab.run().pattern();
    }

    /**
     * Opens one.
     *
     * @param home of the run
     * @throws SQLException when a database is not there
     */
    public static LabInRun open(PatternRun run, Home home, Clock clock) throws SQLException {
        return new LabInRun(new Lab(ProcessSet.around(home, run), SEED, clock));
    }

    public Lab lab() {
        return lab;
    }

    /** From now on the banks are read when somebody asks, and not all the time. */
    public void rest() {
        lab.observation().auditor().close();
    }

    /** What clients have asked in this lab, and what they know now. */
    public List<Operation> asked() {
        return lab.observation().clients().asked();
    }

    /** The transfers of this lab that wait at a repair desk; none while no desk answers. */
    public Set<String> onDesk() {
        try {
            Set<String> waiting = new TreeSet<>(lab.desk().transfers());
            waiting.retainAll(Share.of(asked()).transfers());
            return waiting;
        } catch (Problem silent) {
            return Set.of();
        }
    }

    /** Whether each transfer has ended and nothing is kept for it; false when a server cannot be asked. */
    public boolean isDone() {
        try {
            Map<String, String> states = lab.observation().audit().states();
            Share share = Share.of(asked());
            return share.transfers().stream().allMatch(id -> ENDED.contains(states.getOrDefault(id, "REJECTED")))
                    && share.in(named(lab.read())).between().isEmpty()
                    && lab.run().inFlight().isEmpty();
        } catch (SQLException | Problem | InfraException away) {
            return false;
        }
    }

    /** @throws SQLException when a database is not there */
    public Standing standing() throws SQLException {
        boolean done = isDone();
        List<Operation> history = asked();
        AuditRead now = Share.of(history).in(named(lab.read()));
        Set<String> underWay = underWay(now.between());
        Set<String> onDesk = onDesk();
        Set<String> known = new HashSet<>(underWay);
        known.addAll(onDesk);
        return new Standing(
                evidence(history, now, false, Set.of()), evidence(history, now, true, known), underWay, onDesk, done);
    }

    private AuditRead named(AuditRead read) {
        return new ResidueNames(pattern, lab.run().timeline()).fill(read);
    }

    private Set<String> underWay(List<Residue> residue) {
        return residue.stream()
                .filter(one -> one.transferId() != null && inFlightKinds().contains(one.kind()))
                .map(Residue::transferId)
                .collect(Collectors.toSet());
    }

    private Set<String> inFlightKinds() {
        return pattern.residue().stream()
                .filter(ResidueQuery::inFlight)
                .map(ResidueQuery::kind)
                .collect(Collectors.toSet());
    }

    /** Of how it stands now only: what somebody saw meanwhile was the break's doing. */
    private Evidence evidence(List<Operation> history, AuditRead now, boolean desk, Set<String> known)
            throws SQLException {
        Observation watch = lab.observation();
        List<TimelineLine> timeline = lab.run().timeline();
        long at = watch.stopwatch().now();
        return new Evidence(
                declaration(desk),
                history,
                List.copyOf(watch.deposits()),
                List.copyOf(watch.statements()),
                Share.of(history).money(watch.audit().opening()),
                List.of(),
                now,
                watch.audit().states(),
                known,
                known,
                watch.faults().met(timeline),
                at,
                at,
                0);
    }

    private Declaration declaration(boolean desk) {
        long bound = Duration.ofSeconds(pattern.convergenceSeconds()).toNanos();
        return new Declaration(bound, EnumSet.allOf(Anomaly.class), inFlightKinds(), desk, false, 0, 1, 0);
    }

    @Override
    public void close() {
        lab.close();
    }
}
