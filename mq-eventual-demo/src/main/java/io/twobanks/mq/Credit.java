package io.twobanks.mq;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.transfer.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The message to the payee's bank: the payer is debited, give this to the payee.
 *
 * @param orderedAt when the payer's bank has stored the transfer, by its clock; the same whenever the message is sent again
 */
record Credit(String transferId, String fromAccount, String toAccount, BigDecimal amount, Instant orderedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A message of a bank that does not say it yet is older than any other. */
    Credit {
        orderedAt = orderedAt == null ? Instant.EPOCH : orderedAt;
    }

    static Credit of(Transfer transfer) {
        return new Credit(
                transfer.getTransferId(),
                transfer.getFromAccount(),
                transfer.getToAccount(),
                transfer.getAmount(),
                transfer.getCreatedAt());
    }

    static Credit read(byte[] body) {
        return JSON.readValue(body, Credit.class);
    }

    /** As it is sent: JSON, to be found by the transfer's id. */
    Message<byte[]> message() {
        return MessageBuilder.withPayload(JSON.writeValueAsBytes(this))
                .setHeader(RocketMQHeaders.KEYS, transferId)
                .build();
    }

    /** Where it is sent. */
    String topic() {
        return Topics.credits(new AccountId(toAccount).bank());
    }

    /** Where what became of it is sent. */
    String answerTopic() {
        return Topics.outcomes(new AccountId(fromAccount).bank());
    }
}
