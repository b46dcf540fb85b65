package io.twobanks.server.rocketmq;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.common.message.MessageExt;

/** A message as named values. */
final class Line {

    private Line() {}

    /** @param broker where it is stored */
    static Map<String, String> of(MessageExt message, String broker) {
        Map<String, String> line = new HashMap<>();
        line.put("broker", broker);
        line.put("topic", topic(message));
        line.put("id", id(message));
        line.put("keys", or(message.getKeys(), ""));
        line.put("tags", or(message.getTags(), ""));
        line.put("group", or(message.getProperty(MessageConst.PROPERTY_PRODUCER_GROUP), ""));
        line.put("checks", or(message.getProperty(MessageConst.PROPERTY_TRANSACTION_CHECK_TIMES), "0"));
        line.put("failures", String.valueOf(message.getReconsumeTimes()));
        line.put("queue", String.valueOf(message.getQueueId()));
        line.put("offset", String.valueOf(message.getQueueOffset()));
        line.put("born", String.valueOf(message.getBornTimestamp()));
        line.put("stored", String.valueOf(message.getStoreTimestamp()));
        line.put("body", new String(message.getBody(), StandardCharsets.UTF_8));
        return line;
    }

    /** Where it lies, or for what the broker itself keeps the topic for which it was meant. */
    private static String topic(MessageExt message) {
        return message.getTopic().startsWith(MixAll.DLQ_GROUP_TOPIC_PREFIX)
                ? message.getTopic()
                : or(message.getProperty(MessageConst.PROPERTY_REAL_TOPIC), message.getTopic());
    }

    /** The id that its producer gave it: the same in the half message, in each copy and in each redelivery. */
    static String id(MessageExt message) {
        String unique = message.getProperty(MessageConst.PROPERTY_UNIQ_CLIENT_MESSAGE_ID_KEYIDX);
        return or(unique, message.getMsgId());
    }

    private static String or(String value, String other) {
        return value == null ? other : value;
    }
}
