package io.twobanks.mq;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this pattern; each is on unless it is taken away to show what it is for.
 *
 * @param logWithDebit see {@link PayOnce}
 * @param checkReadsLog see {@link MakeTransfer#checkLocalTransaction}
 * @param dedupe see {@link ReceiveCredits}
 * @param uniqueKey see {@link ReceiveCredits}
 * @param acknowledgeAfterCommit see {@link ReceiveCredits}
 */
@ConfigurationProperties("mq.guard")
record Guards(
        @DefaultValue("true") boolean logWithDebit,
        @DefaultValue("true") boolean checkReadsLog,
        @DefaultValue("true") boolean dedupe,
        @DefaultValue("true") boolean uniqueKey,
        @DefaultValue("true") boolean acknowledgeAfterCommit) {}
