package io.twobanks.mq;

import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.mq.TransactionLog.Pending;
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
 *
 * <p>All pending transfers are looked at, again and again, and each time so many and no more: when the other bank is away
 * a hundred thousand may wait, and looking at all of them at once would take longer than a database may be silent.
 */
@Component
final class SettleOrphans {
    private static final Logger LOG = LoggerFactory.getLogger(SettleOrphans.class);
    private static final int LOOKED_AT_ONCE = 1000;
    private static final Pending START = new Pending("", Instant.EPOCH, true);

    private final TransactionLog log;
    private final PayOnce pay;
    private final TransferRegister register;
    private final Duration age;
    private final Clock clock;
    private Pending lookedAtLast = START;

    SettleOrphans(
            TransactionLog log,
            PayOnce pay,
            TransferRegister register,
            @Value("${mq.orphan-age}") Duration age,
            Clock clock) {
        this.log = log;
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
        List<Pending> page = log.pending(
                lookedAtLast.createdAt(), lookedAtLast.transferId(), now.minus(age), now.plus(age), LOOKED_AT_ONCE);
        page.stream()
                .filter(transfer -> !transfer.logged() && !register.isInProgress(transfer.transferId()))
                .forEach(orphan -> pay.wasMadeOrGiveUp(orphan.transferId()));
        lookedAtLast = page.size() < LOOKED_AT_ONCE ? START : page.get(page.size() - 1);
    }
}
