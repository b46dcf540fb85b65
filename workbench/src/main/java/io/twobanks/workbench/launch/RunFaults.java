package io.twobanks.workbench.launch;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.Shots;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.Await;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.fault.ArmedFaults;
import io.twobanks.workbench.fault.ServiceControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The faults of a run on their way to its services: over the control port to those that run, by a file to the next life. */
final class RunFaults {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration UNTIL_A_DEATH_IS_NOTICED = Duration.ofSeconds(2);

    private final Pattern pattern;
    private final Supervisor supervisor;
    private final Timelines timelines;
    private final ArmedFaults faults = new ArmedFaults();
    private final Map<String, ServiceControl> controls = new LinkedHashMap<>();

    RunFaults(Pattern pattern, Supervisor supervisor) {
        this.pattern = pattern;
        this.supervisor = supervisor;
        this.timelines = Timelines.of(supervisor.home(), pattern.id());
    }

    Timelines timelines() {
        return timelines;
    }

    /** What the services have written so far, by time. */
    List<TimelineLine> timeline() {
        return timelines.read();
    }

    /** From now on this service is told what is armed. */
    void tell(ServiceControl control) {
        controls.put(control.service(), control);
    }

    /** What was armed, whether it has fired or not. */
    List<ArmedFault> armed() {
        return faults.all();
    }

    /** The controls of the services that can answer now. */
    List<ServiceControl> live() {
        return controls.values().stream()
                .filter(control -> supervisor.named(control.service()).state() == ProcessState.READY)
                .toList();
    }

    synchronized void arm(ArmedFault fault) {
        Pattern.Point point = pattern.point(fault.point())
                .filter(Pattern.Point::canBeArmed)
                .orElseThrow(() -> new Problem("arm.noPoint", fault.point(), pattern.id()));
        if (!point.allows(fault.action())) {
            throw new Problem("arm.noSense", fault.action(), fault.point());
        }
        new Shots(file().resolveSibling(Shots.FOLDER)).give(fault);
        faults.arm(fault);
        push();
    }

    /** Disarms everything, lets go who waits, and puts every clock right. */
    synchronized void heal() {
        faults.clear();
        push();
        live().forEach(control -> control.release(null));
        live().forEach(control -> control.putClock(Duration.ZERO));
    }

    /** What was armed or healed while a service was starting or frozen has not reached it; it does when it is ready. */
    synchronized void tellWhenReady(ManagedProcess service) {
        if (service.state() == ProcessState.READY && controls.containsKey(service.name())) {
            tell(service); // Only this one: another may be ending just now.
        }
    }

    /** One that has died meanwhile hears it when it is ready again. */
    private void tell(ManagedProcess service) {
        try {
            controls.get(service.name()).arm(handOver());
        } catch (Problem silent) {
            if (!Await.until(() -> service.state() != ProcessState.READY, UNTIL_A_DEATH_IS_NOTICED)) {
                throw silent;
            }
        }
    }

    /** Tells every service what is left; one that has fired in one service must not fire in another. */
    synchronized void push() {
        List<ArmedFault> left = handOver();
        live().forEach(control -> control.arm(left));
    }

    void pushToWhoLives() {
        try {
            push();
        } catch (Problem dying) {
            // A service that ends just now is told in its next life.
        }
    }

    /** Writes what is left of the faults to the file that a starting service reads. */
    synchronized List<ArmedFault> handOver() {
        List<ArmedFault> left = faults.left(timeline());
        try {
            Files.createDirectories(timelines.folder());
            Files.createDirectories(file().getParent());
            Files.write(file(), JSON.writeValueAsBytes(left));
            return left;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a starting service finds its faults. */
    Path file() {
        return supervisor.home().run().resolve("faults.json");
    }
}
