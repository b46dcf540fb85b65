package io.twobanks.infra.process;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.network.PortOwner;
import java.nio.file.Path;
import java.time.Duration;

/** The wait from a start to the moment when the process can be used: bounded, and over at once when it ends. */
record ReadyWait(ProcessSpec spec, Run run, Path log) {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    /** @throws InfraException when it ended before, or was not ready within its bound */
    void await() {
        long deadline = System.nanoTime() + spec.readyBound().toNanos();
        while (!isReady()) {
            if (System.nanoTime() - deadline > 0) {
                throw new InfraException(
                        "process.not.ready", spec.name(), spec.readyBound().toSeconds(), log, LogTail.of(log));
            }
        }
    }

    /** Asks whether it still runs before and after, and who listens: somebody else may be answering on its port. */
    private boolean isReady() {
        requireRunning(Duration.ZERO);
        ProcessHandle process = run.handle();
        boolean answer = spec.readiness().isReady(process) && !isStrangerThere(process);
        requireRunning(answer ? Duration.ZERO : INTERVAL);
        return answer;
    }

    /** An engine of containers listens for its own. */
    private boolean isStrangerThere(ProcessHandle process) {
        return spec.starter().isChild()
                && spec.ports().stream().anyMatch(port -> PortOwner.isStranger(process.pid(), port));
    }

    private void requireRunning(Duration watched) {
        if (run.endsWithin(watched)) {
            int code = run.process().exitValue();
            throw new InfraException("process.ended.early", spec.name(), code, log, LogTail.of(log));
        }
    }
}
