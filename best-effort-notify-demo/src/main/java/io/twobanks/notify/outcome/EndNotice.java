package io.twobanks.notify.outcome;

import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.notify.desk.NoticeCases;
import io.twobanks.notify.log.Notice;
import io.twobanks.notify.log.Notice.Wish;
import io.twobanks.notify.log.NoticeLog;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payer's bank learns what became of a payment: from the answer to a notice, or because the other bank has asked. A credit completes
 * the transfer, also one that was given up. A refusal is for a person: the payment was final when it was made, and nobody
 * but a person gives money back. Where a person has, and the other bank has promised not to credit it, the payer gets it.
 */
public final class EndNotice {
    private final EndTransfer end;
    private final TransferRegister register;
    private final NoticeLog notices;
    private final TransactionOperations transaction;

    public EndNotice(EndTransfer end, TransferRegister register, NoticeLog notices, TransactionOperations transaction) {
        this.end = end;
        this.register = register;
        this.notices = notices;
        this.transaction = transaction;
    }

    /**
     * Without an effect on a transfer that has ended.
     *
     * @throws Refused when this bank has made no such transfer
     */
    public void by(CreditReply reply) {
        transaction.executeWithoutResult(status -> apply(register.lock(reply.transferId()), reply));
    }

    private void apply(Transfer transfer, CreditReply reply) {
        Notice notice = notices.find(reply.transferId());
        if (transfer != null && transfer.getState() == TransferState.NEEDS_OPERATOR) {
            register.reopen(transfer);
        }
        if (reply.credited() || notice != null && notice.wish() == Wish.CANCEL) {
            end.by(reply);
        } else {
            refused(register.lock(reply.transferId()), reply);
        }
        notices.answered(reply.transferId());
    }

    private void refused(Transfer transfer, CreditReply reply) {
        if (transfer == null) {
            throw new Refused(Refusal.INVALID_REQUEST, "This bank has made no transfer " + reply.transferId() + ".");
        }
        reply.requireAbout(transfer.getToAccount(), transfer.getAmount());
        if (transfer.getState() == TransferState.PENDING) {
            register.needsOperator(
                    transfer, new Reason(NoticeCases.REFUSED, reply.reason().sentence()));
        }
    }
}
