package io.twobanks.server.rocketmq;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.common.topic.TopicValidator;
import org.apache.rocketmq.remoting.protocol.admin.OffsetWrapper;
import org.apache.rocketmq.remoting.protocol.admin.TopicOffset;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/**
 * Half messages that are neither committed nor rolled back nor given up. The broker keeps half messages in one topic and
 * the offsets of those that are done in another; it remembers up to where it has looked in both, as if it were a consumer
 * (rocketmq-broker, {@code TransactionalMessageServiceImpl.check}). Here the same is read and nothing is moved.
 */
record HalfMessages(DefaultMQAdminExt admin, Queues queues) {

    private static final String HALF = TopicValidator.RMQ_SYS_TRANS_HALF_TOPIC;
    private static final String DONE = TopicValidator.RMQ_SYS_TRANS_OP_HALF_TOPIC;
    private static final long ANSWER_MILLIS = 3000;

    List<Map<String, String>> waiting() throws Exception {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Entry<String, String> master : Masters.of(admin).entrySet()) {
            waiting(master.getValue()).forEach(message -> lines.add(Line.of(message, master.getKey())));
        }
        return lines;
    }

    /** The half messages are read first: one that is done in between is then found among those that are done. */
    private Iterable<MessageExt> waiting(String address) throws Exception {
        // With each question the broker stores the message anew: only the last copy can be said to be done.
        Map<String, MessageExt> last = new LinkedHashMap<>();
        unseen(address, HALF).forEach(message -> last.put(Line.id(message), message));
        Set<Long> done = done(address);
        last.values().removeIf(message -> done.contains(message.getQueueOffset()));
        return last.values();
    }

    private Set<Long> done(String address) throws Exception {
        Set<Long> offsets = new HashSet<>();
        for (MessageExt note : unseen(address, DONE)) {
            for (String offset : new String(note.getBody(), StandardCharsets.UTF_8).split(",")) {
                offsets.add(Long.valueOf(offset.strip()));
            }
        }
        return offsets;
    }

    /** What the broker has not finished with. */
    private List<MessageExt> unseen(String address, String topic) throws Exception {
        List<MessageExt> messages = new ArrayList<>();
        Map<MessageQueue, OffsetWrapper> seen = admin.examineConsumeStats(
                        address, MixAll.CID_SYS_RMQ_TRANS, topic, ANSWER_MILLIS)
                .getOffsetTable();
        for (Entry<MessageQueue, TopicOffset> queue :
                queues.offsets(address, topic).entrySet()) {
            OffsetWrapper position = seen.get(queue.getKey());
            long begin = position == null ? 0 : position.getConsumerOffset();
            messages.addAll(queues.read(
                    queue.getKey(),
                    Math.max(begin, queue.getValue().getMinOffset()),
                    queue.getValue().getMaxOffset()));
        }
        return messages;
    }
}
