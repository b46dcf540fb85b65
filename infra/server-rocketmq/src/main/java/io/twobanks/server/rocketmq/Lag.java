package io.twobanks.server.rocketmq;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.common.topic.TopicValidator;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/** What a group has still to consume: what it has not acknowledged, and what waits to be delivered to it again. */
record Lag(DefaultMQAdminExt admin, Queues queues) {

    private static final long ANSWER_MILLIS = 3000;
    private static final String DELAY_POSITION = "scheduleMessageOffset_";

    List<Map<String, String>> of(String group, String topic) throws Exception {
        String retries = MixAll.getRetryTopic(group);
        long waiting = 0;
        long retrying = 0;
        for (Entry<String, String> master : Masters.of(admin).entrySet()) {
            waiting += behind(master.getValue(), group, topic);
            retrying += behind(master.getValue(), group, retries) + delayed(master, retries);
        }
        return List.of(Map.of("waiting", String.valueOf(waiting), "retrying", String.valueOf(retrying)));
    }

    private long behind(String address, String group, String topic) throws Exception {
        return admin.examineConsumeStats(address, group, topic, ANSWER_MILLIS).computeTotalDiff();
    }

    /** A message whose pause before the next delivery is not over lies in the topic of delays, one queue per level. */
    private long delayed(Entry<String, String> master, String topic) throws Exception {
        long messages = 0;
        for (Entry<String, String> statistic :
                admin.fetchBrokerRuntimeStats(master.getValue()).getTable().entrySet()) {
            if (statistic.getKey().startsWith(DELAY_POSITION)) {
                int level = Integer.parseInt(statistic.getKey().substring(DELAY_POSITION.length()));
                String[] position = statistic.getValue().split(",");
                MessageQueue queue =
                        new MessageQueue(TopicValidator.RMQ_SYS_SCHEDULE_TOPIC, master.getKey(), level - 1);
                messages += queues.read(queue, Long.parseLong(position[0]), Long.parseLong(position[1])).stream()
                        .filter(message -> isFor(message, topic))
                        .count();
            }
        }
        return messages;
    }

    private static boolean isFor(MessageExt message, String topic) {
        return topic.equals(message.getProperty(MessageConst.PROPERTY_REAL_TOPIC));
    }
}
