package io.twobanks.mq;

import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The message back to the payer's bank: what became of a credit.
 *
 * @param credited false when the payee's bank refused it, which is final
 * @param reason {@code slug: sentence} when it was refused, else null
 */
record Outcome(String transferId, boolean credited, String reason) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Outcome read(byte[] body) {
        return JSON.readValue(body, Outcome.class);
    }

    /** As it is sent: JSON, to be found by the transfer's id. */
    Message<byte[]> message() {
        return MessageBuilder.withPayload(JSON.writeValueAsBytes(this))
                .setHeader(RocketMQHeaders.KEYS, transferId)
                .build();
    }
}
