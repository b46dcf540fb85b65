package io.twobanks.compensation;

import io.twobanks.common.inbox.Dedupe;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this pattern; each is on unless it is taken away to show what it is for.
 *
 * @param durableLog see {@link NaiveTransfer}
 * @param idempotentSteps see {@link Dedupe#NOT_AT_ALL}
 * @param refuseOvertaken see {@link io.twobanks.compensation.guard.RefuseOvertaken}
 * @param delta see {@link io.twobanks.compensation.guard.RefundByDelta}
 */
@ConfigurationProperties("compensation.guard")
record Guards(
        @DefaultValue("true") boolean durableLog,
        @DefaultValue("true") boolean idempotentSteps,
        @DefaultValue("true") boolean refuseOvertaken,
        @DefaultValue("true") boolean delta) {
    Dedupe inbox() {
        return idempotentSteps ? Dedupe.BY_KEY : Dedupe.NOT_AT_ALL;
    }
}
