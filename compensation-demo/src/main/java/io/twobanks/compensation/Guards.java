package io.twobanks.compensation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this pattern; each is on unless it is taken away to show what it is for.
 *
 * @param durableLog see {@link TryCatch}
 * @param idempotentSteps see {@link ReceiveSteps}
 * @param refuseOvertaken see {@link ReceiveSteps}
 * @param delta see {@link RefundByDelta}
 */
@ConfigurationProperties("compensation.guard")
record Guards(
        @DefaultValue("true") boolean durableLog,
        @DefaultValue("true") boolean idempotentSteps,
        @DefaultValue("true") boolean refuseOvertaken,
        @DefaultValue("true") boolean delta) {}
