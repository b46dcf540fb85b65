package io.twobanks.mq;

import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.mq.TransactionLog.Looked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Gives up transfers about which no broker will ever ask: the bank died before the half message was sent. What the broker
 * does ask about is settled by the answer, see {@link MakeTransfer#checkLocalTransaction}. What another instance has taken from
 * a client is left to it, until it has died.
 *
 * <p>All pending transfers are looked at, again and again, and each time so many and no more: when the other bank is away
 * a hundred thousand may wait, and looking at all of them at once would take longer than a database may be silent.
 */
@Component
final class SettleOrphans {
    private static final Logger LOG = LoggerFactory.getLogger(SettleOrphans.class);
    private static final int LOOKED_AT_ONCE = 1000;
    private static final Looked START = new Looked("", Instant.EPOCH, true);

    private final PayOnce pay;
    private final Claims claims;
    private final Rounds<Looked> rounds;

    SettleOrphans(
            TransactionLog log,
            PayOnce pay,
            Instances instances,
            Claims claims,
            @Value("${mq.orphan-age}") Duration age,
            Clock clock) {
        this.pay = pay;
        this.claims = claims;
        this.rounds = new Rounds<>(START, LOOKED_AT_ONCE, (last, limit) -> {
            Instant now = clock.instant();
            return log.pending(instances.othersAlive(), last, now.minus(age), now.plus(age), limit);
        });
    }

    @Scheduled(fixedDelayString = "${mq.settle-every}")
    void settle() {
        try {
            rounds.next().stream()
                    .filter(transfer -> !transfer.logged())
                    .map(Looked::transferId)
                    .forEach(orphan -> claims.withClaim(orphan, () -> pay.stateOrGiveUp(orphan)));
        } catch (DataAccessException | TransactionException e) {
            LOG.info("Orphans are settled later: {}", e.getMessage());
        }
    }
}
