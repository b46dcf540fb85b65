package io.twobanks.compensation;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Lets the sagas go on that nobody works on: after a crash, and when a back-off is over. */
final class RecoverTransfers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecoverTransfers.class);
    private static final int AT_ONCE = 8;
    static final int PAGE = 100;

    private final boolean on;
    private final Rounds<Pending> due;
    private final Claims claims;
    private final TransferRegister register;
    private final MakeTransfer saga;
    private final Faults faults;
    /** So that a saga waits only once for a thread; whoever gets to it then must still claim it. */
    private final Set<String> queued = ConcurrentHashMap.newKeySet();

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /**
     * @param on false where there is no log to go on from, see {@link NaiveTransfer}
     * @param due the sagas that may go on now
     */
    RecoverTransfers(
            boolean on,
            Rounds<Pending> due,
            Claims claims,
            TransferRegister register,
            MakeTransfer saga,
            Faults faults) {
        this.on = on;
        this.due = due;
        this.claims = claims;
        this.register = register;
        this.saga = saga;
        this.faults = faults;
    }

    @Scheduled(fixedDelayString = "${compensation.resume-every}")
    void resume() {
        if (!on) {
            return;
        }
        try {
            due.next().stream()
                    .map(Pending::transferId)
                    .filter(id -> !claims.isHeldHere(id))
                    .filter(queued::add)
                    .forEach(id -> threads.execute(() -> resumeQueued(id)));
        } catch (DataAccessException | TransactionException e) {
            LOG.info("Sagas are resumed later: {}", e.getMessage());
        }
    }

    private void resumeQueued(String transferId) {
        try {
            resume(transferId);
        } finally {
            queued.remove(transferId);
        }
    }

    /** Lets one saga go on now, unless somebody does so already. It tells its errors to the log. */
    void resume(String transferId) {
        try {
            // Read when it is claimed: its own thread may have ended it since the list was made.
            claims.withClaim(
                    transferId,
                    () -> register.find(transferId)
                            .filter(transfer -> transfer.getState() == TransferState.PENDING)
                            .ifPresent(this::goOn));
        } catch (RuntimeException e) {
            LOG.info("The saga of {} goes on later: {}", transferId, e.toString());
        }
    }

    private void goOn(Transfer transfer) {
        faults.reach(Point.RESUME_BEFORE, transfer.getTransferId());
        Transfer now = saga.goOn(transfer);
        LOG.info("Resumed {}: it is {} now", transfer.getTransferId(), now.getState());
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
