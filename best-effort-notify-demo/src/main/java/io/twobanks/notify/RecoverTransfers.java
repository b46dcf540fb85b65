package io.twobanks.notify;

import io.twobanks.common.fault.Faults;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.notify.log.PaymentLog;
import io.twobanks.notify.log.PaymentLog.Seen;
import io.twobanks.notify.rocketmq.Announcements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.messaging.MessagingException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a timer does at the payer's bank, with what no other living instance works on. A transfer that was stored and never paid is
 * rejected. A payment of which no notifier has heard, because the broker was away or its message got lost, is announced again.
 */
final class RecoverTransfers {
    static final int PAGE = 1000;

    private final Rounds<Seen> pending;
    private final Claims claims;
    private final TransferRegister register;
    private final PaymentLog payments;
    private final Announcements announcements;
    private final Duration again;
    private final TransactionOperations transaction;
    private final Faults faults;
    private final Clock clock;

    /** @param again a payment is announced again this long after it was ordered */
    RecoverTransfers(
            Rounds<Seen> pending,
            Claims claims,
            TransferRegister register,
            PaymentLog payments,
            Announcements announcements,
            Duration again,
            TransactionOperations transaction,
            Faults faults,
            Clock clock) {
        this.pending = pending;
        this.claims = claims;
        this.register = register;
        this.payments = payments;
        this.announcements = announcements;
        this.again = again;
        this.transaction = transaction;
        this.faults = faults;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${notify.settle-every}")
    void settle() {
        pending.each(Rounds.DATABASE_AWAY.or(MessagingException.class::isInstance), this::settle);
    }

    private void settle(Seen transfer) {
        String id = transfer.transferId();
        if (!transfer.paid()) {
            claims.withClaim(id, () -> giveUp(id));
        } else if (!transfer.noted() && isOld(transfer.createdAt())) {
            claims.withClaim(id, () -> faults.send(Point.ANNOUNCE_SEND, id, () -> announcements.send(id)));
        }
    }

    /** What lies ahead was written by a clock that was wrong. */
    private boolean isOld(Instant ordered) {
        Instant now = clock.instant();
        return ordered.isBefore(now.minus(again)) || ordered.isAfter(now.plus(again));
    }

    private void giveUp(String transferId) {
        faults.reach(Point.ORPHAN_FOUND, transferId);
        transaction.executeWithoutResult(status -> {
            if (register.lock(transferId).getState() == TransferState.PENDING && payments.find(transferId) == null) {
                register.settleOrphan(transferId);
            }
        });
    }
}
