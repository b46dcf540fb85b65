package io.twobanks.notify;

import io.twobanks.common.inbox.Dedupe;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this pattern; each is on unless it is taken away to show what it is for.
 *
 * @param keepAttempts see {@link NaiveTransfer}
 * @param inbox see {@link Dedupe#NOT_AT_ALL}
 * @param ask see {@link AskPayer}
 * @param signature see {@link io.twobanks.notify.guard.CheckSignature}
 * @param signedAnswers see {@link io.twobanks.notify.guard.BelieveAnswer}
 */
@ConfigurationProperties("notify.guard")
record Guards(
        @DefaultValue("true") boolean keepAttempts,
        @DefaultValue("true") boolean inbox,
        @DefaultValue("true") boolean ask,
        @DefaultValue("true") boolean signature,
        @DefaultValue("true") boolean signedAnswers) {
    Dedupe dedupe() {
        return inbox ? Dedupe.BY_KEY : Dedupe.NOT_AT_ALL;
    }
}
