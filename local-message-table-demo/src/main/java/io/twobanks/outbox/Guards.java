package io.twobanks.outbox;

import io.twobanks.common.inbox.Dedupe;
import io.twobanks.outbox.relay.Attempts;
import io.twobanks.outbox.relay.ClaimRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this pattern; each is on unless it is taken away to show what it is for.
 *
 * @param sameTransaction see {@link NaiveTransfer}
 * @param claimRows see {@link ClaimRows}
 * @param markAfterAcknowledgement see {@link Relay}
 * @param limitAttempts see {@link Attempts}
 * @param inbox see {@link Dedupe#NOT_AT_ALL}
 * @param retention see {@link Dedupe#BY_KEY_ALONE}
 */
@ConfigurationProperties("outbox.guard")
record Guards(
        @DefaultValue("true") boolean sameTransaction,
        @DefaultValue("true") boolean claimRows,
        @DefaultValue("true") boolean markAfterAcknowledgement,
        @DefaultValue("true") boolean limitAttempts,
        @DefaultValue("true") boolean inbox,
        @DefaultValue("true") boolean retention) {
    Dedupe received() {
        if (!inbox) {
            return Dedupe.NOT_AT_ALL;
        }
        return retention ? Dedupe.BY_KEY : Dedupe.BY_KEY_ALONE;
    }
}
