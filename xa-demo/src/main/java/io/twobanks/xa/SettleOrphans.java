package io.twobanks.xa;

import io.twobanks.common.transfer.TransferRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Ends transfers that are PENDING although nobody works on them: the service died, or a commit was left to recovery.
 * The database decides: while the branch that wrote COMPLETED is in doubt it holds the row, and this waits for it.
 */
final class SettleOrphans {
    private static final Logger LOG = LoggerFactory.getLogger(SettleOrphans.class);

    private final TransferRegister register;

    SettleOrphans(TransferRegister register) {
        this.register = register;
    }

    @Scheduled(fixedDelayString = "${xa.settle-every}")
    void settle() {
        try {
            register.orphans().forEach(this::settle);
        } catch (DataAccessException | TransactionException e) {
            LOG.info("Bank B does not answer; orphans are settled later ({})", e.getMessage());
        }
    }

    private void settle(String transferId) {
        try {
            if (register.settleOrphan(transferId)) {
                LOG.info("Transfer {} had not been decided and is REJECTED; nothing moved", transferId);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.info("Transfer {} is still in doubt; it is looked at again", transferId);
        }
    }
}
