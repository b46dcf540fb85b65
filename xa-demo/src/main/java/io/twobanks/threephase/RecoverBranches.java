package io.twobanks.threephase;

import io.twobanks.common.fault.Faults;
import io.twobanks.threephase.branch.Branch;
import io.twobanks.threephase.branch.BranchLog;
import io.twobanks.threephase.termination.Termination;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** What a bank does about a branch when nobody tells it anything, and when it comes back and finds one. */
final class RecoverBranches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecoverBranches.class);
    private static final int AT_ONCE = 8;

    private final Participant bank;
    private final BranchLog log;
    private final Termination waiting;
    private final Termination recovering;
    private final Faults faults;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /**
     * @param waiting what it does when its patience is over
     * @param recovering what it does when it was dead meanwhile
     */
    RecoverBranches(Participant bank, BranchLog log, Termination waiting, Termination recovering, Faults faults) {
        this.bank = bank;
        this.log = log;
        this.waiting = waiting;
        this.recovering = recovering;
        this.faults = faults;
    }

    @Scheduled(fixedDelayString = "${3pc.look-every}")
    void look() {
        try {
            bank.forgetOrphans();
            log.open().stream()
                    .filter(log::isDue)
                    .filter(branch -> queued.add(branch.transferId()))
                    .forEach(branch -> threads.execute(() -> lookAt(branch)));
        } catch (DataAccessException away) {
            LOG.info("Branches are looked after later: {}", away.getMessage());
        }
    }

    private void lookAt(Branch branch) {
        String id = branch.transferId();
        try {
            if (branch.isFinal()) {
                bank.endBranch(id);
                return;
            }
            if (told.add(id)) {
                faults.reach(Point.TIME_OUT, id);
            }
            (log.isOfEarlierLife(branch) ? recovering : waiting).end(id);
        } catch (RuntimeException open) {
            LOG.info("{} is looked after later: {}", id, open.toString());
        } finally {
            queued.remove(id);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
