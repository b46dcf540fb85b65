package io.twobanks.server.rocketmq;

import java.util.Map;
import java.util.TreeMap;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/** The brokers that the name server knows. */
final class Masters {

    private Masters() {}

    /** Addresses by broker name, in the order of the names. */
    static Map<String, String> of(DefaultMQAdminExt admin) throws Exception {
        Map<String, String> addresses = new TreeMap<>();
        admin.examineBrokerClusterInfo()
                .getBrokerAddrTable()
                .forEach((name, broker) ->
                        addresses.put(name, broker.getBrokerAddrs().get(MixAll.MASTER_ID)));
        if (addresses.isEmpty()) {
            throw new IllegalStateException("the name server knows no broker");
        }
        return addresses;
    }
}
