package io.twobanks.common.seata;

import org.apache.seata.core.rpc.netty.Reconnect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Connects again soon after the coordinator was away: until then it cannot tell this bank to do its part of the
 * second phase.
 */
public class StayConnected {
    private static final Logger LOG = LoggerFactory.getLogger(StayConnected.class);

    @Scheduled(fixedDelayString = "${bank.reconnect-every}")
    void reconnect() {
        try {
            Reconnect.now();
        } catch (RuntimeException away) {
            LOG.debug("The coordinator is away", away);
        }
    }
}
