package io.twobanks.mq.desk;

import io.twobanks.common.problem.Refused;
import io.twobanks.common.rocketmq.SealedMessages;
import java.time.Clock;
import org.apache.rocketmq.common.message.MessageExt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a message goes that can never succeed: not read again and again until the broker gives it up, and not thrown away, but
 * written down for a person, and acknowledged. Nothing has moved. If a payment of this run waits for it, the payer's bank finds
 * that out by comparing, see {@link io.twobanks.common.reconcile.Reconcile}.
 */
public final class PutAside {
    private static final Logger LOG = LoggerFactory.getLogger(PutAside.class);
    private static final int BODY_COLUMN = 1000;
    private static final int WHY_COLUMN = 500;

    private final RefusedMessages refused;
    private final Clock clock;

    public PutAside(RefusedMessages refused, Clock clock) {
        this.refused = refused;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DataAccessException when it cannot be written down; the message comes again then */
    public void put(MessageExt message, Refused why) {
        int kept = refused.keep(
                message.getMsgId(),
                message.getTopic(),
                shortened(SealedMessages.text(message), BODY_COLUMN),
                shortened(why.getMessage(), WHY_COLUMN),
                clock.instant());
        if (kept == 1) {
            LOG.error("A message in {} is refused for good: {}", message.getTopic(), why.getMessage());
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
