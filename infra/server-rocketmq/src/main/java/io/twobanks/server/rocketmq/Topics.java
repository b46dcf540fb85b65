package io.twobanks.server.rocketmq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/** Topics are made before anybody sends: no broker makes one by itself. */
record Topics(DefaultMQAdminExt admin) {

    /** Makes the topic on each master, or changes the number of its queues, and says where. */
    List<Map<String, String>> create(String topic, int queues) throws Exception {
        List<Map<String, String>> made = new ArrayList<>();
        for (Entry<String, String> master : Masters.of(admin).entrySet()) {
            admin.createAndUpdateTopicConfig(master.getValue(), new TopicConfig(topic, queues, queues));
            made.add(Map.of("broker", master.getKey()));
        }
        return made;
    }
}
