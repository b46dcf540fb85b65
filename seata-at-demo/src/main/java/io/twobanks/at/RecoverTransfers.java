package io.twobanks.at;

import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Looks again and again for transfers that nobody works on, and asks what has become of them; see {@link SettleTransfer}. */
class RecoverTransfers {
    static final int PAGE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(RecoverTransfers.class);

    private final Rounds<Pending> due;
    private final Claims claims;
    private final TransferRegister register;
    private final SettleTransfer settle;

    RecoverTransfers(Rounds<Pending> due, Claims claims, TransferRegister register, SettleTransfer settle) {
        this.due = due;
        this.claims = claims;
        this.register = register;
        this.settle = settle;
    }

    @Scheduled(fixedDelayString = "${at.recover-every}")
    void recover() {
        try {
            due.next().stream()
                    .map(Pending::transferId)
                    .filter(id -> !claims.isHeldHere(id))
                    .forEach(this::recover);
        } catch (DataAccessException | TransactionException away) {
            LOG.info("Transfers are recovered later: {}", away.getMessage());
        }
    }

    /** One of them now, unless somebody works on it. It tells its errors to the log. */
    void recover(String transferId) {
        try {
            // Read when it is claimed: its own thread may have ended it since the list was made.
            claims.withClaim(
                    transferId,
                    () -> register.find(transferId)
                            .filter(transfer -> transfer.getState() == TransferState.PENDING)
                            .ifPresent(settle::settle));
        } catch (RuntimeException open) {
            LOG.info("{} is settled later: {}", transferId, open.toString());
        }
    }
}
