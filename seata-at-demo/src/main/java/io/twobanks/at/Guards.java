package io.twobanks.at;

import io.twobanks.at.counter.Counter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this pattern; each is on unless it is taken away to show what it is for.
 *
 * @param propagateXid see {@link io.twobanks.common.seata.CarryXid}
 * @param errorsReach see {@link io.twobanks.common.seata.AskPart}
 * @param creditOnce see {@link ReceiveTransfer}
 * @param lockOrder see {@link GlobalTransfer}
 * @param globalLock see {@link Counter}
 * @param checkAfterImage Seata's own, see {@code seata.client.undo.data-validation} in {@code application.yml}
 */
@ConfigurationProperties("at.guard")
public record Guards(
        @DefaultValue("true") boolean propagateXid,
        @DefaultValue("true") boolean errorsReach,
        @DefaultValue("true") boolean creditOnce,
        @DefaultValue("true") boolean lockOrder,
        @DefaultValue("true") boolean globalLock,
        @DefaultValue("true") boolean checkAfterImage) {}
