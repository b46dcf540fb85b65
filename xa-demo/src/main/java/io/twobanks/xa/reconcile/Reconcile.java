package io.twobanks.xa.reconcile;

import io.twobanks.common.desk.Reconciliation;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.xa.branch.BranchesInDoubt;
import io.twobanks.xa.branch.PreparedBranches;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.reconcile.ExamineTransfer.Found;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Compares both banks' ledgers and puts half transfers on the repair desk.
 *
 * <p>A branch that somebody has ended by hand, the other way than decided, is a heuristic outcome. MariaDB forgets it and
 * answers the transaction manager's COMMIT with XAER_NOTA, which means "ended" to it; so nobody but the ledgers can tell.
 * They are compared once after each start, when nothing is in doubt any more, then transfer by transfer whenever
 * recovery has ended a branch or a commit has failed, and when somebody asks.
 */
public final class Reconcile {
    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);

    private final Function<Instant, List<String>> differingSince;
    private final Supplier<BranchesInDoubt> inDoubt;
    private final LogPresent logPresent;
    private final ReconciliationQueue queue;
    private final TransferRegister register;
    private final Claims claims;
    private final ExamineTransfer examine;
    private final Duration window;
    private final Clock clock;

    /**
     * @param differingSince see {@link CompareLedgers#differing}
     * @param inDoubt see {@link PreparedBranches#inDoubt}
     */
    public Reconcile(
            Function<Instant, List<String>> differingSince,
            Supplier<BranchesInDoubt> inDoubt,
            LogPresent logPresent,
            ReconciliationQueue queue,
            TransferRegister register,
            Claims claims,
            ExamineTransfer examine,
            Duration window,
            Clock clock) {
        this.differingSince = differingSince;
        this.inDoubt = inDoubt;
        this.logPresent = logPresent;
        this.queue = queue;
        this.register = register;
        this.claims = claims;
        this.examine = examine;
        this.window = window;
        this.clock = clock;
    }

    private enum Judgement {
        IN_ORDER,
        HALF,
        /** In progress or in doubt: it is looked at again. */
        LATER
    }

    @Scheduled(fixedDelayString = "${xa.settle-every}")
    void reconcileQueued() {
        if (logPresent.isWaiting()) {
            return;
        }
        try {
            if (queue.holdsEverything() && inDoubt.get().nothingLeft()) {
                queue.takeEverything();
                compare();
            }
            if (!queue.isEmpty()) {
                BranchesInDoubt doubts = inDoubt.get();
                queue.judge(id -> judge(id, doubts) != Judgement.LATER);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.info("The ledgers are compared later: {}", e.getMessage());
        }
    }

    /**
     * Compares what is younger than the window, now. What cannot be judged now is queued.
     *
     * @throws DataAccessException when a bank does not answer
     */
    public Reconciliation compare() {
        Instant since = clock.instant().minus(window).truncatedTo(ChronoUnit.SECONDS);
        List<String> found = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        try {
            List<String> differing = differingSince.apply(since);
            BranchesInDoubt doubts = inDoubt.get();
            for (String transferId : differing) {
                switch (judge(transferId, doubts)) {
                    case HALF -> found.add(transferId);
                    case LATER -> undecided.add(transferId);
                    case IN_ORDER -> LOG.debug("{} differed only while it was read", transferId);
                }
            }
        } catch (RuntimeException interrupted) {
            queue.addEverything();
            throw interrupted;
        }
        undecided.forEach(queue::add);
        LOG.info("Ledgers compared since {}: {} half transfer(s), {} undecided", since, found.size(), undecided.size());
        return new Reconciliation(since, found, undecided);
    }

    private Judgement judge(String transferId, BranchesInDoubt doubts) {
        if (claims.isHeld(transferId) || doubts.mayConcern(transferId)) {
            return Judgement.LATER;
        }
        if (!examine.looksHalf(transferId)) {
            return Judgement.IN_ORDER;
        }
        if (register.find(transferId).isEmpty()) {
            LOG.error("A ledger has entries of {}, which the register of requests does not know", transferId);
            return Judgement.IN_ORDER;
        }
        try {
            return examine.examine(transferId) == Found.HALF ? half(transferId) : Judgement.IN_ORDER;
        } catch (DataAccessException | TransactionException held) {
            LOG.info("Transfer {} is held by somebody; it is looked at again", transferId);
            return Judgement.LATER;
        }
    }

    private static Judgement half(String transferId) {
        LOG.error("Transfer {} is not the same at both banks; see GET /desk", transferId);
        return Judgement.HALF;
    }
}
