package io.twobanks.mq;

import io.twobanks.common.transfer.TransferRegister;
import java.time.Duration;
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

    private final PayOnce pay;
    private final TransferRegister register;
    private final Duration age;

    SettleOrphans(PayOnce pay, TransferRegister register, @Value("${mq.orphan-age}") Duration age) {
        this.pay = pay;
        this.register = register;
        this.age = age;
    }

    @Scheduled(fixedDelayString = "${mq.settle-every}")
    void settle() {
        try {
            pay.unpaidSince(age).stream()
                    .filter(id -> !register.isInProgress(id))
                    .forEach(pay::wasMadeOrGiveUp);
        } catch (DataAccessException | TransactionException e) {
            LOG.info("Orphans are settled later: {}", e.getMessage());
        }
    }
}
