package io.twobanks.infra.rocketmq;

import java.time.Instant;

/**
 * A message that no consumer sees yet: its producer has neither committed nor rolled it back.
 *
 * @param broker where it waits, and whose death delays it
 * @param topic where it will be visible
 * @param id that the producer gave it: {@code SendResult.getMsgId()}, and the transaction's id
 * @param keys of the message, separated by blanks; empty when it has none
 * @param producerGroup the members of which are asked what became of it
 * @param bornAt when it was made, by the producer's clock
 * @param checks how often the broker has asked
 */
public record HalfMessage(
        String broker, String topic, String id, String keys, String producerGroup, Instant bornAt, int checks) {}
