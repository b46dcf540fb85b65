package io.twobanks.server.rocketmq;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/** Messages by what their sender knows of them. */
record Search(DefaultMQAdminExt admin) {

    private static final int AT_MOST = 64;

    List<Map<String, String>> byId(String topic, String id) throws Exception {
        try {
            MessageExt message = admin.viewMessage(topic, id);
            return message == null ? List.of() : lines(List.of(message));
        } catch (MQClientException missing) {
            return none(missing);
        }
    }

    List<Map<String, String>> byKey(String topic, String key) throws Exception {
        try {
            return lines(
                    admin.queryMessage(topic, key, AT_MOST, 0, Long.MAX_VALUE).getMessageList());
        } catch (MQClientException missing) {
            return none(missing);
        }
    }

    /** What is found this way has no broker's name, only the address at which it listened. */
    private List<Map<String, String>> lines(List<MessageExt> messages) throws Exception {
        Map<String, String> names = namesByPort();
        return messages.stream()
                .map(message -> Line.of(message, names.get(port(message))))
                .toList();
    }

    /** Not the port that clients are told: a proxy may listen there. */
    private Map<String, String> namesByPort() throws Exception {
        Map<String, String> names = new HashMap<>();
        for (Entry<String, String> master : Masters.of(admin).entrySet()) {
            names.put(admin.getBrokerConfig(master.getValue()).getProperty("listenPort"), master.getKey());
        }
        return names;
    }

    private static String port(MessageExt message) {
        return String.valueOf(((InetSocketAddress) message.getStoreHost()).getPort());
    }

    private static List<Map<String, String>> none(MQClientException missing) throws MQClientException {
        if (missing.getResponseCode() == ResponseCode.NO_MESSAGE) {
            return List.of();
        }
        throw missing;
    }
}
