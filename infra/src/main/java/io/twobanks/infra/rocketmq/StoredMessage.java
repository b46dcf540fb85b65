package io.twobanks.infra.rocketmq;

import java.time.Instant;

/**
 * A message as a broker has it.
 *
 * @param topic that it was sent to, also where it lies elsewhere by now
 * @param id that the producer gave it: {@code SendResult.getMsgId()}; redeliveries and dead letters keep it
 * @param keys separated by blanks; empty when it has none
 * @param tags empty when it has none
 * @param failures how many deliveries of it had failed when this copy was stored: all of them, for a dead letter
 * @param storedAt by the broker's clock
 * @param body as UTF-8
 */
public record StoredMessage(
        String broker,
        String topic,
        String id,
        String keys,
        String tags,
        int failures,
        Instant storedAt,
        String body) {}
