package io.twobanks.server.rocketmq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Properties;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/** What brokers are told while they run. */
record Settings(DefaultMQAdminExt admin) {

    /** Sets one at each master, and says what it was there. */
    List<Map<String, String>> set(String key, String value) throws Exception {
        List<Map<String, String>> said = new ArrayList<>();
        for (Entry<String, String> master : Masters.of(admin).entrySet()) {
            String before = admin.getBrokerConfig(master.getValue()).getProperty(key);
            Properties change = new Properties();
            change.setProperty(key, value);
            admin.updateBrokerConfig(master.getValue(), change);
            said.add(Map.of("broker", master.getKey(), "before", before));
        }
        return said;
    }
}
