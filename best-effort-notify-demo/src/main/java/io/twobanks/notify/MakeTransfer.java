package io.twobanks.notify;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.PayersBank;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferRequest;
import io.twobanks.notify.log.PaymentLog;
import io.twobanks.notify.rocketmq.Announcements;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.MessagingException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payer's bank: one local transaction debits the payer and writes the payment down. That is final, whatever the other bank
 * does. Afterwards the broker gets a message for the notifier. It may get lost: it only names the payment, and a payment of which no
 * notifier has heard is announced again ({@link RecoverTransfers}). How the other bank learns of it is in {@link Notifier}.
 */
final class MakeTransfer implements TransferProtocol {
    private static final Logger LOG = LoggerFactory.getLogger(MakeTransfer.class);

    private final Books books;
    private final TransferRegister register;
    private final PaymentLog payments;
    private final Announcements announcements;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final Clock clock;

    MakeTransfer(
            Books books,
            TransferRegister register,
            PaymentLog payments,
            Announcements announcements,
            TransactionOperations transaction,
            Faults faults,
            Clock clock) {
        this.books = books;
        this.register = register;
        this.payments = payments;
        this.announcements = announcements;
        this.transaction = transaction;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public Optional<Refused> refuses(TransferRequest request) {
        return PayersBank.refuses(request, books.bank());
    }

    /** Returns it as PENDING: only the payee's bank knows whether it completes. */
    @Override
    public Transfer make(Transfer transfer) {
        String id = transfer.getTransferId();
        faults.reach(Point.PAY_BEFORE, id);
        transaction.executeWithoutResult(status -> pay(transfer));
        faults.reach(Point.PAY_COMMITTED, id);
        announce(id);
        faults.reach(Point.ANSWER_BEFORE, id);
        return transfer;
    }

    private void pay(Transfer transfer) {
        String id = transfer.getTransferId();
        register.lockPending(id);
        books.debit(books.lock(transfer.getFromAccount()), id, transfer.getAmount());
        payments.paid(id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        faults.reach(Point.PAY_UNCOMMITTED, id);
    }

    private void announce(String transferId) {
        try {
            faults.send(Point.ANNOUNCE_SEND, transferId, () -> announcements.send(transferId));
        } catch (MessagingException away) {
            LOG.info("{} is paid and is announced later: {}", transferId, away.getMessage());
        }
    }
}
