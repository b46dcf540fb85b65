package io.twobanks.mq;

import io.twobanks.common.inbox.Dedupe;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this pattern; each is on unless it is taken away to show what it is for.
 *
 * @param logWithDebit see {@link io.twobanks.mq.guard.LogWithDebit}
 * @param checkReadsLog see {@link io.twobanks.mq.guard.CheckReadsLog}
 * @param dedupe see {@link Dedupe#NOT_AT_ALL}
 * @param uniqueKey see {@link Dedupe#BY_LOOKING}
 * @param acknowledgeAfterCommit see {@link io.twobanks.mq.guard.AcknowledgeAfterCommit}
 */
@ConfigurationProperties("mq.guard")
record Guards(
        @DefaultValue("true") boolean logWithDebit,
        @DefaultValue("true") boolean checkReadsLog,
        @DefaultValue("true") boolean dedupe,
        @DefaultValue("true") boolean uniqueKey,
        @DefaultValue("true") boolean acknowledgeAfterCommit) {
    Dedupe inbox() {
        if (!dedupe) {
            return Dedupe.NOT_AT_ALL;
        }
        return uniqueKey ? Dedupe.BY_KEY : Dedupe.BY_LOOKING;
    }
}
