package io.twobanks.notify;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.problem.NoAnswer;
import io.twobanks.common.problem.PlainWords;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.retry.BackOff;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.notify.desk.NoticeCases;
import io.twobanks.notify.log.Attempts;
import io.twobanks.notify.log.Notice;
import io.twobanks.notify.log.NoticeLog;
import io.twobanks.notify.outcome.EndNotice;
import io.twobanks.notify.peer.PeerBank;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the other bank of a payment: N attempts with growing intervals, each written down before it is made, and after the last one
 * it gives up where everybody sees it. That is all that it promises; the rest is the other bank's to ask for ({@link AskPayer}).
 *
 * <p>A notice belongs to a company's database and to no process. Of several notifiers that want the same one the row lets one
 * through; who has died or is frozen loses it with the end of its lease, and what it sends afterwards the other bank takes once.
 */
final class Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    private final String name;
    private final Attempts attempts;
    private final NoticeLog notices;
    private final PeerBank peer;
    private final EndNotice end;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final Clock clock;

    /** @param name of this instance */
    Notifier(
            String name,
            Attempts attempts,
            NoticeLog notices,
            PeerBank peer,
            EndNotice end,
            TransferRegister register,
            TransactionOperations transaction,
            Faults faults,
            Clock clock) {
        this.name = name;
        this.attempts = attempts;
        this.notices = notices;
        this.peer = peer;
        this.end = end;
        this.register = register;
        this.transaction = transaction;
        this.faults = faults;
        this.clock = clock;
    }

    /** Makes one attempt, if nobody else does. @param due as it was read */
    void attempt(Notice due) {
        if (!backOff().allows(due.attempts())) {
            giveUp(due, "The notifier ended during the last attempt.");
            return;
        }
        Notice notice = due.begun();
        if (!isBegun(due, notice)) {
            return;
        }
        try {
            faults.reach(Point.ATTEMPT_CLAIMED, notice.transferId());
            record(notice, tell(notice));
        } catch (RuntimeException unknown) {
            failed(notice, unknown);
        }
    }

    private boolean isBegun(Notice due, Notice notice) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(status ->
                notices.claim(due, now.plus(attempts.lease())) == 1 && notices.begin(notice, name, now) == 1));
    }

    /** @throws RuntimeException when nobody knows whether the other bank has it */
    CreditReply tell(Notice notice) {
        String id = notice.transferId();
        AtomicReference<String> answer = new AtomicReference<>("");
        faults.send(
                Point.ATTEMPT_SEND,
                id,
                () -> answer.set(peer.ask(notice.wish().path(), notice.credit().json(), any -> careless(notice))));
        faults.reach(Point.ATTEMPT_ANSWERED, id);
        CreditReply reply = CreditReply.read(answer.get());
        if (!reply.transferId().equals(id)) {
            throw new NoAnswer("The other bank answers about " + reply.transferId() + ".");
        }
        return reply;
    }

    /** "Credited", as who believes every 200 takes it. */
    private static String careless(Notice notice) {
        return new CreditReply(notice.transferId(), notice.toAccount(), notice.amount(), true, null).json();
    }

    void record(Notice notice, CreditReply reply) {
        transaction.executeWithoutResult(status -> {
            end.by(reply);
            notices.end(
                    notice,
                    reply.credited()
                            ? "Credited."
                            : "Refused: " + reply.reason().written());
        });
        faults.reach(Point.ATTEMPT_RECORDED, notice.transferId());
    }

    /** A person reads what has happened in plain words; what was thrown is in the log. */
    private void failed(Notice notice, RuntimeException unknown) {
        LOG.info("Attempt {} to tell of {}: {}", notice.attempts(), notice.transferId(), unknown.toString());
        String why = PlainWords.of(unknown);
        if (!backOff().allows(notice.attempts())) {
            giveUp(notice, why);
            return;
        }
        transaction.executeWithoutResult(status -> {
            notices.end(notice, why);
            notices.putOff(notice, backOff().turn(notice.attempts(), clock.instant()));
        });
        faults.reach(Point.ATTEMPT_PUT_OFF, notice.transferId());
    }

    /** On the repair desk, in the same transaction. */
    private void giveUp(Notice notice, String why) {
        boolean given = Boolean.TRUE.equals(transaction.execute(status -> {
            Transfer transfer = register.lock(notice.transferId());
            notices.end(notice, why);
            if (notices.giveUp(notice) == 0) {
                return false;
            }
            if (transfer.getState() == TransferState.PENDING) {
                register.needsOperator(transfer, new Reason(NoticeCases.GIVEN_UP, sentence(notice, why)));
            }
            return true;
        }));
        if (given) {
            LOG.error(
                    "{} is given up and waits for a person, or for the other bank to ask: {}",
                    notice.transferId(),
                    why);
            faults.reach(Point.NOTICE_GIVEN_UP, notice.transferId());
        }
    }

    private static String sentence(Notice notice, String why) {
        return "The other bank has not answered in " + notice.attempts() + " attempts. The last one: " + why;
    }

    private BackOff backOff() {
        return attempts.waits();
    }
}
