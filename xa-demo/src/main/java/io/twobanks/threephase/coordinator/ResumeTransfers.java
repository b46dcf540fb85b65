package io.twobanks.threephase.coordinator;

import io.twobanks.common.fault.Faults;
import io.twobanks.threephase.Point;
import io.twobanks.threephase.termination.Termination;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** What the coordinator does about the transfers of its log that nobody drives: it was dead, and the banks have perhaps decided. */
final class ResumeTransfers {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeTransfers.class);

    private final Coordinator coordinator;
    private final Termination termination;
    private final Faults faults;
    private final Set<String> told = new HashSet<>();

    ResumeTransfers(Coordinator coordinator, Termination termination, Faults faults) {
        this.coordinator = coordinator;
        this.termination = termination;
        this.faults = faults;
    }

    @Scheduled(fixedDelayString = "${3pc.look-every}")
    void look() {
        coordinator.left().forEach(this::resume);
    }

    private void resume(String id) {
        try {
            if (told.add(id)) {
                faults.reach(Point.RECOVER_BEFORE, id);
            }
            termination.end(id);
        } catch (RuntimeException open) {
            LOG.info("{} is resumed later: {}", id, open.toString());
        }
    }
}
