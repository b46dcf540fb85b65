package io.twobanks.common.transfer;

import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.recovery.Rounds;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The pending transfers on which nobody works, and what is to be done about them; a timer and a person can ask for it. */
public final class FreeTransfers {
    private static final Logger LOG = LoggerFactory.getLogger(FreeTransfers.class);
    private static final int PAGE = 100;

    private final Rounds<Pending> due;
    private final Claims claims;
    private final TransferRegister register;
    private final Consumer<Transfer> settle;

    /** @param settle may leave a transfer pending: then it is asked again in the next round */
    public FreeTransfers(Claims claims, TransferRegister register, Consumer<Transfer> settle) {
        this.due = claims.free(PAGE);
        this.claims = claims;
        this.register = register;
        this.settle = settle;
    }

    /** The next page of them. */
    public void settleNext() {
        try {
            due.next().stream()
                    .map(Pending::transferId)
                    .filter(id -> !claims.isHeldHere(id))
                    .forEach(this::settle);
        } catch (DataAccessException | TransactionException away) {
            LOG.info("Transfers are recovered later: {}", away.getMessage());
        }
    }

    /** One of them now, unless somebody works on it. It tells its errors to the log. */
    public void settle(String transferId) {
        try {
            // Read when it is claimed: its own thread may have ended it since the list was made.
            claims.withClaim(
                    transferId,
                    () -> register.find(transferId)
                            .filter(transfer -> transfer.getState() == TransferState.PENDING)
                            .ifPresent(settle));
        } catch (RuntimeException open) {
            LOG.info("{} is settled later: {}", transferId, open.toString());
        }
    }
}
