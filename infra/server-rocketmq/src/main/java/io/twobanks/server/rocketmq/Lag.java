package io.twobanks.server.rocketmq;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.rocketmq.broker.schedule.DelayOffsetSerializeWrapper;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.common.topic.TopicValidator;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.admin.TopicOffset;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/** What a group has still to consume: what it has not acknowledged, and what waits to be delivered to it again. */
record Lag(DefaultMQAdminExt admin, Queues queues) {

    private static final long ANSWER_MILLIS = 3000;

    List<Map<String, String>> of(String group, String topic) throws Exception {
        String retries = MixAll.getRetryTopic(group);
        long waiting = 0;
        long retrying = 0;
        for (String address : Masters.of(admin).values()) {
            waiting += behind(address, group, topic);
            retrying += behind(address, group, retries) + delayed(address, retries);
        }
        return List.of(Map.of("waiting", String.valueOf(waiting), "retrying", String.valueOf(retrying)));
    }

    private long behind(String address, String group, String topic) throws Exception {
        return admin.examineConsumeStats(address, group, topic, ANSWER_MILLIS).computeTotalDiff();
    }

    /** A message whose pause before the next delivery is not over lies in the topic of delays, one queue per level. */
    private long delayed(String address, String topic) throws Exception {
        Map<Integer, Long> positions = delayPositions(address);
        long messages = 0;
        for (Entry<MessageQueue, TopicOffset> queue :
                queues.offsets(address, TopicValidator.RMQ_SYS_SCHEDULE_TOPIC).entrySet()) {
            long position = positions.getOrDefault(queue.getKey().getQueueId() + 1, 0L);
            TopicOffset stored = queue.getValue();
            messages +=
                    queues
                            .read(queue.getKey(), Math.max(position, stored.getMinOffset()), stored.getMaxOffset())
                            .stream()
                            .filter(message -> isFor(message, topic))
                            .count();
        }
        return messages;
    }

    /** Up to where each level was delivered. The broker's statistics say it, too, but fail in its first second. */
    private Map<Integer, Long> delayPositions(String address) throws Exception {
        RemotingCommand answer = admin.getDefaultMQAdminExtImpl()
                .getMqClientInstance()
                .getMQClientAPIImpl()
                .getRemotingClient()
                .invokeSync(
                        address,
                        RemotingCommand.createRequestCommand(RequestCode.GET_ALL_DELAY_OFFSET, null),
                        ANSWER_MILLIS);
        return DelayOffsetSerializeWrapper.decode(answer.getBody(), DelayOffsetSerializeWrapper.class)
                .getOffsetTable();
    }

    private static boolean isFor(MessageExt message, String topic) {
        return topic.equals(message.getProperty(MessageConst.PROPERTY_REAL_TOPIC));
    }
}
