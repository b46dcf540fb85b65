package io.twobanks.threephase;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.PayersBank;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferRequest;
import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.Payment;
import io.twobanks.threephase.site.Question;
import io.twobanks.threephase.site.Site;
import io.twobanks.threephase.site.State;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payer's bank lets the coordinator make a transfer, and tells its client. Its own log knows how its part ended; the client is told
 * COMPLETED when the payee's bank says that it has committed, too.
 */
final class MakeTransfer implements TransferProtocol {
    /** What a protocol that is correct would never have to say. */
    private static final Reason DISAGREE = new Reason(
            RefundCases.KIND, "This bank has committed the debit, and the payee's bank has aborted the credit.");

    private final char bank;
    private final Participant self;
    private final Site coordinator;
    private final Site payee;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;

    MakeTransfer(
            char bank,
            Participant self,
            Site coordinator,
            Site payee,
            TransferRegister register,
            TransactionOperations transaction,
            Faults faults) {
        this.bank = bank;
        this.self = self;
        this.coordinator = coordinator;
        this.payee = payee;
        this.register = register;
        this.transaction = transaction;
        this.faults = faults;
    }

    @Override
    public Optional<Refused> refuses(TransferRequest request) {
        return PayersBank.refuses(request, bank);
    }

    @Override
    public Transfer make(Transfer transfer) {
        String id = transfer.getTransferId();
        Optional<Answer> told = ask(transfer);
        // A bank that has not voted yet votes no by this; so the end is known when the coordinator was never there.
        Answer own = self.hear(
                id,
                told.filter(Answer::decided)
                        .map(answer -> Message.of(answer.state()))
                        .orElse(Message.STATE));
        if (own.state() == State.ABORTED) {
            throw why(told, own).refused();
        }
        Transfer now = own.state() == State.COMMITTED ? complete(transfer) : transfer;
        faults.reach(Point.ANSWER_BEFORE, id);
        return now;
    }

    private Optional<Answer> ask(Transfer transfer) {
        String id = transfer.getTransferId();
        Payment payment = new Payment(transfer.getFromAccount(), transfer.getToAccount(), transfer.getAmount());
        return new Question(faults).ask(Point.BEGIN_SEND, id, coordinator.name(), () -> coordinator.begin(id, payment));
    }

    private static Reason why(Optional<Answer> told, Answer own) {
        return told.map(Answer::reason)
                .or(() -> Optional.ofNullable(own.reason()))
                .orElse(Reason.of(Refusal.ROLLED_BACK, "The banks have given the transfer up."));
    }

    /** @return COMPLETED when the payee's bank has committed, too; as it came when that is not known yet */
    Transfer complete(Transfer transfer) {
        State there = payee.tell(transfer.getTransferId(), Message.STATE).state();
        return switch (there) {
            case COMMITTED -> {
                faults.reach(Point.COMPLETE_BEFORE, transfer.getTransferId());
                yield transaction.execute(status -> register.complete(transfer));
            }
            case ABORTED -> transaction.execute(status -> register.needsOperator(transfer, DISAGREE));
            default -> transfer;
        };
    }
}
