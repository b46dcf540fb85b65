package io.twobanks.mq;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.transfer.Transfer;
import java.math.BigDecimal;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The message to the payee's bank: the payer is debited, give this to the payee. */
record Credit(String transferId, String fromAccount, String toAccount, BigDecimal amount) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Credit of(Transfer transfer) {
        return new Credit(
                transfer.getTransferId(), transfer.getFromAccount(), transfer.getToAccount(), transfer.getAmount());
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
