package io.twobanks.outbox.desk;

import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.outbox.peer.PeerBank;
import io.twobanks.outbox.peer.PeerBank.Credited;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For a person at the payer's bank: asks the payee's bank what its ledger says about a transfer. The ledger never forgets, so "not
 * credited" is true; but it is true of this moment only, because a message can be on its way.
 */
public final class AskPayee {
    private static final Logger LOG = LoggerFactory.getLogger(AskPayee.class);

    private final PeerBank peer;

    public AskPayee(PeerBank peer) {
        this.peer = peer;
    }

    /** What the payee's bank says. */
    enum Answer {
        CREDITED,
        NOT_CREDITED,
        /** It cannot be asked now, or what answers is not surely it. */
        SILENT
    }

    /** @throws NotPossible when it has credited something else under this id */
    Answer about(Transfer transfer) {
        Credited said = ask(transfer.getTransferId());
        if (said == null || !transfer.getTransferId().equals(said.transferId())) {
            return Answer.SILENT;
        }
        if (said.isNothing()) {
            return Answer.NOT_CREDITED;
        }
        if (!said.isOf(transfer)) {
            throw NotPossible.now(
                    "credit-differs",
                    "The payee's bank has credited " + said.amount() + " to " + said.toAccount()
                            + " under this id, not " + transfer.getAmount() + " to " + transfer.getToAccount() + ".",
                    "One of the two banks must correct its books by hand.");
        }
        return Answer.CREDITED;
    }

    private Credited ask(String transferId) {
        try {
            return peer.credited(transferId);
        } catch (RuntimeException away) {
            LOG.info("The payee's bank cannot be asked about {}: {}", transferId, away.toString());
            return null;
        }
    }
}
