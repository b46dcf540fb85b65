package io.twobanks.server.rocketmq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.rocketmq.client.consumer.DefaultMQPullConsumer;
import org.apache.rocketmq.client.consumer.PullResult;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.apache.rocketmq.remoting.protocol.admin.TopicOffset;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/** Reads what is stored without consuming it: no group's offset moves. */
@SuppressWarnings("deprecation") // The newer consumer cannot read at a position without taking part in a group.
record Queues(DefaultMQAdminExt admin, DefaultMQPullConsumer reader) {

    private static final int AT_ONCE = 32;

    /** Of each queue: who looks at messages looks at the last ones, and a load test leaves a million. */
    private static final long AT_MOST = 10_000;

    /** The messages of a topic on all masters that are still stored, the oldest first; none of an unknown topic. */
    List<Map<String, String>> read(String topic) throws Exception {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Entry<String, String> master : Masters.of(admin).entrySet()) {
            for (Entry<MessageQueue, TopicOffset> queue :
                    offsets(master.getValue(), topic).entrySet()) {
                long end = queue.getValue().getMaxOffset();
                read(queue.getKey(), Math.max(queue.getValue().getMinOffset(), end - AT_MOST), end)
                        .forEach(message -> lines.add(Line.of(message, master.getKey())));
            }
        }
        lines.sort(Comparator.comparing(line -> Long.valueOf(line.get("stored"))));
        return lines;
    }

    /** Where the queues of a topic begin and end on one broker; none of a topic that it does not have. */
    Map<MessageQueue, TopicOffset> offsets(String address, String topic) throws Exception {
        try {
            return admin.examineTopicStats(address, topic).getOffsetTable();
        } catch (MQBrokerException refused) {
            if (refused.getResponseCode() == ResponseCode.TOPIC_NOT_EXIST) {
                return Map.of();
            }
            throw refused;
        }
    }

    /** @param end the first offset that is not wanted */
    List<MessageExt> read(MessageQueue queue, long begin, long end) throws Exception {
        List<MessageExt> messages = new ArrayList<>();
        long next = begin;
        while (next < end) {
            PullResult result = reader.pull(queue, "*", next, AT_ONCE);
            if (result.getMsgFoundList() != null) {
                messages.addAll(result.getMsgFoundList());
            }
            if (result.getNextBeginOffset() <= next) {
                break;
            }
            next = result.getNextBeginOffset();
        }
        messages.removeIf(message -> message.getQueueOffset() >= end);
        return messages;
    }
}
