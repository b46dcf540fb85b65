package io.twobanks.infra.process;

import io.twobanks.infra.Await;
import io.twobanks.infra.network.HeldPort;
import io.twobanks.infra.network.Ports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ports of a process while it is dead: another program that took them would be believed to be it. */
final class HeldPorts {

    private static final Duration INHERITED = Duration.ofSeconds(2);

    private final List<HeldPort> held = new ArrayList<>();

    synchronized void hold(List<Integer> ports) {
        ports.stream().map(HeldPort::tryHold).flatMap(Optional::stream).forEach(held::add);
    }

    /**
     * Refuses with a sentence when somebody else has one of them nevertheless. A process that is started at this moment has
     * for an instant all that we hold, until it closes what it does not need.
     */
    void giveTo(ProcessSpec spec) {
        release();
        Await.until(() -> spec.ports().stream().allMatch(Ports::isFree), INHERITED);
        spec.ports().forEach(port -> Ports.requireFree(port, spec.name()));
    }

    synchronized void release() {
        held.forEach(HeldPort::close);
        held.clear();
    }
}
