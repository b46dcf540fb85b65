package io.twobanks.workbench.scenario;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.Deposit;
import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.launch.PatternRun;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What an experiment can do: open accounts, send transfers, arm faults, break and repair processes and the network. */
public final class Lab implements AutoCloseable {
    private static final String OPENING = "1000.00";
    private static final Duration ORDERLY = Duration.ofSeconds(30);

    private final ProcessSet processes;
    private final Observation observation;
    private final Waiting waiting;
    private final Desk desk;
    private final Random random;

    Lab(ProcessSet processes, long seed, Clock clock) throws SQLException {
        this.processes = processes;
        this.random = new Random(seed);
        this.observation = Observation.begin(processes.run(), clock);
        this.waiting = new Waiting(processes.run(), observation.auditor());
        this.desk = new Desk(processes.run(), waiting);
    }

    /** A payer at bank A and a payee at bank B, opened for this scenario with 1000.00 each. */
    public Pair pair() throws SQLException {
        return pair(OPENING);
    }

    /** The same with other balances. */
    public Pair pair(String money) throws SQLException {
        Pair pair = processes.openPair(money);
        observation.audit().opened(pair.from(), money);
        observation.audit().opened(pair.to(), money);
        return pair;
    }

    /** Pays 10.00 and waits for the answer. */
    public ClientReply transfer(Pair pair) {
        return transferLater(pair).join();
    }

    /** Pays 10.00; the answer comes later. */
    public CompletableFuture<ClientReply> transferLater(Pair pair) {
        return send(Request.of(pair.from(), pair.to(), "10.00"));
    }

    /** Sends any request, as a client of its own. */
    public CompletableFuture<ClientReply> send(Request request) {
        return observation.clients().send(run().uri(run().pattern().serviceOf(request.from())), request);
    }

    /** Money from outside the pattern was booked, once; see {@link Outsider}. */
    public void deposited(Deposit deposit) {
        observation.deposits().add(deposit);
    }

    /** Arms a fault that fires once, for whichever transfer comes first. */
    public void arm(FaultPoint point, FaultAction action) {
        observation.faults().arm(ArmedFault.once("f-" + UUID.randomUUID(), point, action));
    }

    /** Arms a PAUSE for every transfer that comes by. */
    public void holdAllAt(FaultPoint point) {
        observation.faults().arm(ArmedFault.always("f-" + UUID.randomUUID(), point, FaultAction.PAUSE));
    }

    /** Arms a THROW for every transfer that comes by, as often as it does. */
    public void failAllAt(FaultPoint point) {
        observation.faults().arm(ArmedFault.always("f-" + UUID.randomUUID(), point, FaultAction.THROW));
    }

    /** Sends a transfer and returns when it is held at the point, with its answer to come. */
    public CompletableFuture<ClientReply> holdAt(FaultPoint point, Pair pair) {
        arm(point, FaultAction.PAUSE);
        CompletableFuture<ClientReply> held = transferLater(pair);
        waiting.untilHeld(1);
        return held;
    }

    /** Lets go who is held at a fault point. */
    public void release() {
        run().liveControls().forEach(control -> control.release(null));
    }

    public void kill(String process) {
        observation.faults().did("kill " + process);
        run().process(process).kill();
    }

    /** Asks a process to end in order (SIGTERM), and kills it when it has not within half a minute. */
    public void stop(String process) {
        observation.faults().did("stop " + process);
        run().process(process).stop(ORDERLY);
    }

    public void freeze(String process) {
        observation.faults().did("freeze " + process);
        run().process(process).freeze();
    }

    public void thaw(String process) {
        observation.faults().repaired("thaw " + process);
        run().process(process).thaw();
    }

    /** Starts a dead process again and returns when it is ready. */
    public void restart(String process) {
        observation.faults().repaired("restart " + process);
        run().restart(process);
    }

    /** Starts a process in which a CRASH is armed, which may end it before it is ready, and waits until it has. */
    public void restartIntoCrash(String process) {
        try {
            run().restart(process);
        } catch (InfraException endedEarly) {
            waiting.untilCrashed(process, endedEarly);
        }
        waiting.untilCrashed(process);
    }

    /** Does something to the network between two processes: the actions of {@code ./twobanks link}. */
    public void network(String from, String to, String action) {
        observation.faults().onNetwork(action, from + " → " + to);
        run().link(from, to).apply(action);
    }

    /** Looks at both banks now. */
    public AuditRead read() throws SQLException {
        return observation.auditor().readNow();
    }

    /** Whether a transfer is in this state in its bank's register; false when it cannot be asked. */
    public boolean isIn(String state, String transferId) {
        try {
            return state.equals(observation.audit().states().get(transferId));
        } catch (SQLException away) {
            return false;
        }
    }

    /** Whether no database and no broker keeps anything for a transfer that is under way; false when one cannot be asked. */
    public boolean isNothingInFlight() {
        try {
            return observation.audit().residue().isEmpty() && run().inFlight().isEmpty();
        } catch (SQLException | InfraException away) {
            return false;
        }
    }

    /** What the experiment waits for; every wait has a bound and says what it waited for. */
    public Waiting await() {
        return waiting;
    }

    /** The repair desks of the pattern's services. */
    public Desk desk() {
        return desk;
    }

    /** The randomness of this scenario; its seed is in the result. */
    public Random random() {
        return random;
    }

    public PatternRun run() {
        return processes.run();
    }

    public Home home() {
        return processes.home();
    }

    Observation observation() {
        return observation;
    }

    @Override
    public void close() {
        observation.close();
    }
}
