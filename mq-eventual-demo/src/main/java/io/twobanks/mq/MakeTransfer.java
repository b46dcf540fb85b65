package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.transfer.PayersBank;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRequest;
import io.twobanks.mq.LocalTransaction.Payment;
import io.twobanks.mq.TransactionLog.State;
import io.twobanks.mq.guard.CheckReadsLog;
import java.util.Map;
import java.util.Optional;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.spring.annotation.RocketMQTransactionListener;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionListener;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionState;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;
import org.springframework.transaction.TransactionException;

/**
 * The payer's bank: a message to the payee's bank and a local transaction, both or neither, by RocketMQ's transactional
 * messages.
 *
 * <p>In this order: a half message goes to the broker, which keeps it and shows it to nobody ({@link #make}). The payer is
 * debited in a local transaction that also writes the log row ({@link #executeLocalTransaction}). The broker is told COMMIT,
 * and shows the message to the payee's bank. Whoever dies on the way leaves a half message behind; the broker asks about it,
 * and the answer is in the log ({@link #checkLocalTransaction}). What the payee's bank does is in {@link ReceiveTransfer}, and
 * how this bank learns of it in {@link ReceiveReplies}.
 */
@RocketMQTransactionListener
final class MakeTransfer implements TransferProtocol, RocketMQLocalTransactionListener {
    private static final Logger LOG = LoggerFactory.getLogger(MakeTransfer.class);

    private final CheckReadsLog guard;
    private final Books books;
    private final RocketMQTemplate broker;
    private final Messages messages;
    private final LocalTransaction local;
    private final Claims claims;
    private final Faults faults;

    MakeTransfer(
            CheckReadsLog guard,
            Books books,
            RocketMQTemplate broker,
            Messages messages,
            LocalTransaction local,
            Claims claims,
            Faults faults) {
        this.guard = guard;
        this.books = books;
        this.broker = broker;
        this.messages = messages;
        this.local = local;
        this.claims = claims;
        this.faults = faults;
    }

    @Override
    public Optional<Refused> refuses(TransferRequest request) {
        return PayersBank.refuses(request, books.bank());
    }

    /** Returns it as PENDING: only the payee's bank knows whether it completes. */
    @Override
    public Transfer make(Transfer transfer) {
        Payment payment = new Payment(transfer);
        faults.send(Point.HALF_SEND, transfer.getTransferId(), () -> sendHalfMessage(payment));
        payment.requireNotRefused();
        faults.reach(Point.ANSWER_BEFORE, transfer.getTransferId());
        return transfer;
    }

    /** Before this returns, {@link #executeLocalTransaction} has been called in this thread, and the broker told the result. */
    private void sendHalfMessage(Payment payment) {
        Credit credit = Credit.of(payment.transfer());
        try {
            LocalTransactionState told = broker.sendMessageInTransaction(
                            messages.credits(), messages.of(credit), payment)
                    .getLocalTransactionState();
            if (told == LocalTransactionState.ROLLBACK_MESSAGE) {
                payment.refuseUnlessRefused("The broker did not keep the message safely.");
            }
        } catch (MessagingException notTaken) {
            // Whether or not the broker has it: nothing is paid with it, and the log will say so.
            payment.refuse(new Refused(Refusal.ROLLED_BACK, "No broker took the message; nothing was paid.", notTaken));
        }
    }

    /** The half message is safe at the broker: now the payer pays. */
    @Override
    public RocketMQLocalTransactionState executeLocalTransaction(Message message, Object argument) {
        Payment payment = (Payment) argument;
        String id = payment.transfer().getTransferId();
        faults.reach(Point.HALF_SENT, id);
        try {
            if (!local.pay(payment.transfer())) {
                payment.refuseUnlessRefused("The transfer was given up before it was paid.");
                return RocketMQLocalTransactionState.ROLLBACK;
            }
        } catch (Refused refused) {
            payment.refuse(refused);
            return RocketMQLocalTransactionState.ROLLBACK;
        }
        payment.paid();
        faults.reach(Point.LOCAL_COMMITTED, id);
        return RocketMQLocalTransactionState.COMMIT;
    }

    /**
     * The broker asks what became of a half message. COMMIT when the log says PAID. UNKNOWN while the local transaction may
     * still be running, in this process or another instance: the broker asks again. ROLLBACK only after the log says GIVEN_UP: from then on
     * the local transaction cannot commit any more, because it writes the same row. UNKNOWN, too, about a message that this
     * bank has not sent: only who sent it can know.
     */
    @Override
    public RocketMQLocalTransactionState checkLocalTransaction(Message message) {
        try {
            return check(messages.sent(message).transferId());
        } catch (Refused notOurs) {
            LOG.error("The broker asks about a message that this bank has not sent: {}", notOurs.getMessage());
            return RocketMQLocalTransactionState.UNKNOWN;
        }
    }

    private RocketMQLocalTransactionState check(String id) {
        faults.reach(Point.CHECK_RECEIVED, id);
        RocketMQLocalTransactionState answer = guard.answer(() -> byTheLog(id));
        faults.reach(Point.CHECK_DECIDED, id, Map.of("answer", answer.name()));
        return answer;
    }

    private RocketMQLocalTransactionState byTheLog(String id) {
        try {
            Optional<State> known = claims.isHeld(id) ? local.known(id) : Optional.of(local.stateOrGiveUp(id));
            return known.map(MakeTransfer::told).orElse(RocketMQLocalTransactionState.UNKNOWN);
        } catch (DataAccessException | TransactionException lockedOrSilent) {
            return RocketMQLocalTransactionState.UNKNOWN;
        }
    }

    private static RocketMQLocalTransactionState told(State state) {
        return switch (state) {
            case PAID -> RocketMQLocalTransactionState.COMMIT;
            case GIVEN_UP -> RocketMQLocalTransactionState.ROLLBACK;
        };
    }
}
