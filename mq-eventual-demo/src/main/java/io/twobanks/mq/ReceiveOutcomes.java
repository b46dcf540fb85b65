package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payer's bank again: learns what the payee's bank did, and ends the transfer. A refusal gives the payer the money back;
 * where that is refused, too, a person must look at it. A message that comes twice finds the transfer ended; one that can never
 * succeed, because it is not valid or about a transfer that this bank has not made so, is put aside at once.
 */
@Component
@RocketMQMessageListener(topic = Topics.OUTCOMES + "${bank.letter}", consumerGroup = "outcomes-${bank.letter}")
final class ReceiveOutcomes implements RocketMQListener<MessageExt> {
    private final Messages messages;
    private final PutAside aside;
    private final Books books;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;

    ReceiveOutcomes(
            Messages messages,
            PutAside aside,
            Books books,
            TransferRegister register,
            TransactionOperations transaction,
            Faults faults) {
        this.messages = messages;
        this.aside = aside;
        this.books = books;
        this.register = register;
        this.transaction = transaction;
        this.faults = faults;
    }

    @Override
    public void onMessage(MessageExt message) {
        try {
            receive(messages.outcome(message));
        } catch (Refused never) {
            aside.put(message, never);
        }
    }

    private void receive(Outcome outcome) {
        faults.reach(Point.OUTCOME_RECEIVED, outcome.transferId());
        apply(outcome);
        faults.reach(Point.OUTCOME_RECORDED, outcome.transferId());
    }

    /**
     * Ends the transfer, unless it has ended.
     *
     * @throws Refused when this bank has made no such transfer
     */
    void apply(Outcome outcome) {
        transaction.executeWithoutResult(status -> end(register.lock(outcome.transferId()), outcome));
    }

    private void end(Transfer transfer, Outcome outcome) {
        if (transfer == null) {
            throw new Refused(Refusal.INVALID_REQUEST, "This bank has made no transfer " + outcome.transferId() + ".");
        }
        outcome.requireAbout(transfer.getToAccount(), transfer.getAmount());
        if (transfer.getState() != TransferState.PENDING) {
            return; // Told before.
        }
        if (outcome.credited()) {
            register.complete(transfer);
            return;
        }
        String sentence = outcome.reason().sentence();
        try {
            books.refund(books.lock(transfer.getFromAccount()), transfer.getTransferId(), transfer.getAmount());
        } catch (Refused closed) {
            register.needsOperator(
                    transfer,
                    new Reason(RefundCases.KIND, sentence + " The money cannot go back: " + closed.getMessage()));
            return;
        }
        register.reverse(transfer, sentence + " What had moved was put back.");
    }
}
