package io.twobanks.mq;

import io.twobanks.common.reconcile.Reconcile;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.mq.TransactionLog.Looked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What timers do. {@link Reconcile} compares what was paid with what the other bank has received, and settles what no message
 * has told. And transfers are given up about which no broker will ever ask: the bank died before the half message was sent. What
 * the broker does ask about is settled by the answer, see {@link MakeTransfer#checkLocalTransaction}. What another instance has
 * taken from a client is left to it, until it has died.
 *
 * <p>All pending transfers are looked at, again and again, and each time so many and no more: when the other bank is away
 * a hundred thousand may wait, and looking at all of them at once would take longer than a database may be silent.
 */
final class RecoverTransfers {
    private static final int LOOKED_AT_ONCE = 1000;
    private static final Looked START = new Looked("", Instant.EPOCH, true);

    private final LocalTransaction local;
    private final Claims claims;
    private final Reconcile reconcile;
    private final Rounds<Looked> rounds;

    RecoverTransfers(
            TransactionLog log,
            LocalTransaction local,
            Instances instances,
            Claims claims,
            Reconcile reconcile,
            Duration age,
            Clock clock) {
        this.local = local;
        this.claims = claims;
        this.reconcile = reconcile;
        this.rounds = new Rounds<>(START, LOOKED_AT_ONCE, (last, limit) -> {
            Instant now = clock.instant();
            return log.pending(instances.othersAlive(), last, now.minus(age), now.plus(age), limit);
        });
    }

    @Scheduled(fixedDelayString = "${mq.settle-every}")
    void settle() {
        rounds.each(Rounds.DATABASE_AWAY, transfer -> {
            String id = transfer.transferId();
            if (!transfer.logged()) {
                claims.withClaim(id, () -> local.stateOrGiveUp(id));
            }
        });
    }

    @Scheduled(fixedDelayString = "${mq.reconcile.every}")
    void reconcile() {
        reconcile.whenPossible();
    }

    @Scheduled(fixedDelayString = "${mq.reconcile.again}")
    void compareAnew() {
        reconcile.anew();
    }
}
