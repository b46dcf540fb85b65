package io.twobanks.mq;

import io.twobanks.common.transfer.TransferRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Gives up transfers about which no broker will ever ask: the bank died before the half message was sent. What the broker
 * does ask about is settled by the answer, see {@link MakeTransfer#checkLocalTransaction}.
 */
@Component
final class SettleOrphans {
    private static final Logger LOG = LoggerFactory.getLogger(SettleOrphans.class);

    /** So often all pending transfers are looked at: a database that was silent for long may have stored one late. */
    private static final Duration ALL_EVERY = Duration.ofSeconds(10);

    private final PayOnce pay;
    private final TransferRegister register;
    private final Duration age;
    private final Clock clock;

    /** No transfer that was stored before this is an orphan: what is paid once stays paid. Saves reading a backlog anew. */
    private Instant since = Instant.EPOCH;

    private Instant allLookedAt = Instant.EPOCH;

    SettleOrphans(PayOnce pay, TransferRegister register, @Value("${mq.orphan-age}") Duration age, Clock clock) {
        this.pay = pay;
        this.register = register;
        this.age = age;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mq.settle-every}")
    void settle() {
        try {
            settle(clock.instant());
        } catch (DataAccessException | TransactionException e) {
            LOG.info("Orphans are settled later: {}", e.getMessage());
        }
    }

    private void settle(Instant now) {
        boolean all = allLookedAt.plus(ALL_EVERY).isBefore(now);
        Instant before = now.minus(age);
        List<String> unpaid = pay.unpaid(all ? Instant.EPOCH : since, before);
        unpaid.stream().filter(id -> !register.isInProgress(id)).forEach(pay::wasMadeOrGiveUp);
        if (unpaid.isEmpty()) {
            since = before;
            allLookedAt = all ? now : allLookedAt;
        }
    }
}
