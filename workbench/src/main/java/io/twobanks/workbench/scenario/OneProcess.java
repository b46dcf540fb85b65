package io.twobanks.workbench.scenario;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.fault.ServiceControl;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * What an experiment can do with one process, where several are the same bank.
 *
 * @param name of the process, for example {@code bank-a-2}
 */
public record OneProcess(Lab lab, String name) {
    /** Sends it a request; the answer comes later. */
    public CompletableFuture<ClientReply> send(Request request) {
        return lab.observation().clients().send(lab.run().uri(name), request);
    }

    /** Sends it 10.00 from a fresh payer to a fresh payee; the answer comes later. */
    public CompletableFuture<ClientReply> pay() throws SQLException {
        Pair pair = lab.pair();
        return send(Request.of(pair.from(), pair.to(), "10.00"));
    }

    /** Arms a fault here that fires once. */
    public void arm(FaultPoint point, FaultAction action) {
        lab.observation()
                .faults()
                .arm(ArmedFault.once("f-" + UUID.randomUUID(), point, action).in(name));
    }

    /** Arms a fault here that fires for every transfer that comes by, as often as it does. */
    public void armForAll(FaultPoint point, FaultAction action) {
        lab.observation()
                .faults()
                .arm(ArmedFault.always("f-" + UUID.randomUUID(), point, action).in(name));
    }

    /** Waits until a transfer is held at a fault point here. */
    public void awaitHeld() {
        lab.await()
                .until(
                        "a transfer held in " + name,
                        () -> control().anyMatch(control -> !control.waiting().isEmpty()));
        lab.run().noteFired();
    }

    /** Lets go who is held here. */
    public void release() {
        control().forEach(control -> control.release(null));
    }

    private Stream<ServiceControl> control() {
        return lab.run().liveControls().stream()
                .filter(control -> control.service().equals(name));
    }
}
