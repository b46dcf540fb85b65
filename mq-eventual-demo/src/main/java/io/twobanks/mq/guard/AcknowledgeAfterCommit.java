package io.twobanks.mq.guard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guard {@code acknowledge-after-commit}: a message is acknowledged by returning, and one that failed comes again, later and
 * later. Without it the error is logged and swallowed, and the message is gone.
 */
public final class AcknowledgeAfterCommit {
    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgeAfterCommit.class);

    private final boolean on;

    public AcknowledgeAfterCommit(boolean on) {
        this.on = on;
    }

    /** Returns when the message must not come again. */
    public void handle(Runnable message) {
        try {
            message.run();
        } catch (RuntimeException failed) {
            if (on) {
                throw failed;
            }
            LOG.error("A message failed", failed);
        }
    }
}
