package io.twobanks.threephase;

import io.twobanks.common.transfer.FreeTransfers;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.State;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** What the payer's bank does about transfers whose client has no answer yet: it asks its own log, and the payee's bank. */
final class RecoverTransfers {
    private final Participant self;
    private final MakeTransfer protocol;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private FreeTransfers free;

    RecoverTransfers(
            Participant self, MakeTransfer protocol, TransferRegister register, TransactionOperations transaction) {
        this.self = self;
        this.protocol = protocol;
        this.register = register;
        this.transaction = transaction;
    }

    /** @param transfers those on which nobody works; each of them is given to {@link #settle} */
    RecoverTransfers over(FreeTransfers transfers) {
        free = transfers;
        return this;
    }

    @Scheduled(fixedDelayString = "${3pc.settle-every}")
    void settleNext() {
        free.settleNext();
    }

    /** A bank that has not voted votes no by being asked: then nothing has moved and nothing will. */
    void settle(Transfer transfer) {
        State own = self.hear(transfer.getTransferId(), Message.STATE).state();
        if (own == State.ABORTED) {
            transaction.executeWithoutResult(status -> register.settleOrphan(transfer.getTransferId()));
        } else if (own == State.COMMITTED) {
            protocol.complete(transfer);
        }
    }
}
