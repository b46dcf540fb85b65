package io.twobanks.compensation;

import io.twobanks.common.fault.Faults;
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
final class ResumeSagas implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeSagas.class);
    private static final int AT_ONCE = 8;

    private final boolean on;
    private final SagaLog log;
    private final TransferRegister register;
    private final MakeTransfer saga;
    private final Faults faults;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /** @param on false where there is no log to go on from, see {@link TryCatch} */
    ResumeSagas(boolean on, SagaLog log, TransferRegister register, MakeTransfer saga, Faults faults) {
        this.on = on;
        this.log = log;
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
            log.due().stream()
                    .filter(id -> !register.isInProgress(id))
                    .filter(underWay::add)
                    .forEach(id -> threads.execute(() -> resumeClaimed(id)));
        } catch (DataAccessException | TransactionException e) {
            LOG.info("Sagas are resumed later: {}", e.getMessage());
        }
    }

    /** Lets one saga go on now, unless somebody does so already. It tells its errors to the log. */
    void resume(String transferId) {
        if (underWay.add(transferId)) {
            resumeClaimed(transferId);
        }
    }

    private void resumeClaimed(String transferId) {
        try {
            // Read again: its own thread may have ended it since the list was made.
            register.find(transferId)
                    .filter(transfer -> transfer.getState() == TransferState.PENDING)
                    .filter(transfer -> !register.isInProgress(transferId))
                    .ifPresent(this::goOn);
        } catch (RuntimeException e) {
            LOG.info("The saga of {} goes on later: {}", transferId, e.toString());
        } finally {
            underWay.remove(transferId);
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
