package io.twobanks.xa;

import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.xa.branch.BranchesInDoubt;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.reconcile.ExamineTransfer;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Ends transfers that are PENDING although nobody works on them: the service died, or a commit was left to recovery.
 * REJECTED is written only when neither bank holds a leg or a branch in doubt. Looking at bank B alone is not enough: its
 * branch may have been rolled back by hand while recovery is still to commit bank A's. What another instance works on is
 * left to it, until it has died.
 */
final class RecoverTransfers {
    private static final Logger LOG = LoggerFactory.getLogger(RecoverTransfers.class);

    private static final int PAGE = 100;

    private final Claims claims;
    private final Rounds<Pending> free;
    private final Supplier<BranchesInDoubt> inDoubt;
    private final LogPresent logPresent;
    private final ExamineTransfer examine;

    RecoverTransfers(Claims claims, Supplier<BranchesInDoubt> inDoubt, LogPresent logPresent, ExamineTransfer examine) {
        this.claims = claims;
        this.free = claims.free(PAGE);
        this.inDoubt = inDoubt;
        this.logPresent = logPresent;
        this.examine = examine;
    }

    @Scheduled(fixedDelayString = "${xa.settle-every}")
    void settle() {
        if (logPresent.isWaiting()) {
            return;
        }
        try {
            List<String> orphans = free.next().stream()
                    .map(Pending::transferId)
                    .filter(id -> !claims.isHeldHere(id))
                    .toList();
            if (!orphans.isEmpty()) {
                // Asked after the orphans are known: no branch of theirs can be prepared from now on.
                BranchesInDoubt doubts = inDoubt.get();
                orphans.stream().filter(id -> !doubts.mayConcern(id)).forEach(this::settle);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.info("Orphans are settled later: {}", e.getMessage());
        }
    }

    private void settle(String transferId) {
        try {
            claims.withClaim(transferId, () -> examine(transferId));
        } catch (DataAccessException | TransactionException e) {
            LOG.info("Transfer {} is still in doubt; it is looked at again", transferId);
        }
    }

    private void examine(String transferId) {
        switch (examine.examine(transferId)) {
            case ORPHAN -> LOG.info("Transfer {} was never decided and is REJECTED; nothing moved", transferId);
            case HALF -> LOG.error("Transfer {} is not the same at both banks; see GET /desk", transferId);
            case IN_ORDER -> LOG.debug("Transfer {} has ended by itself", transferId);
        }
    }
}
