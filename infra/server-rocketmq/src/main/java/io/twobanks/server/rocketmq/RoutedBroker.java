package io.twobanks.server.rocketmq;

import java.nio.file.Path;
import org.apache.rocketmq.auth.config.AuthConfig;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.broker.ConfigContext;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.common.MQVersion;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/**
 * The stock broker, except that the name server may be told another port than the one it listens on ({@code toldPort} in its
 * settings): clients go through whatever listens there, a proxy that can fail. The stock broker knows one port for both.
 */
final class RoutedBroker extends BrokerController {
    private final String told;

    private RoutedBroker(ConfigContext settings, String told) {
        super(
                settings.getBrokerConfig(),
                settings.getNettyServerConfig(),
                settings.getNettyClientConfig(),
                settings.getMessageStoreConfig(),
                settings.getAuthConfig());
        this.told = told;
    }

    /** What RocketMQ's own program does with its settings for a master, and the port. */
    static RoutedBroker of(ConfigContext settings) {
        System.setProperty(RemotingCommand.REMOTING_VERSION_KEY, Integer.toString(MQVersion.CURRENT_VERSION));
        System.setProperty("brokerLogDir", "");
        BrokerConfig broker = settings.getBrokerConfig();
        broker.setInBrokerContainer(false);
        AuthConfig auth = settings.getAuthConfig();
        auth.setConfigName(broker.getBrokerName());
        auth.setClusterName(broker.getBrokerClusterName());
        auth.setAuthConfigPath(Path.of(settings.getMessageStoreConfig().getStorePathRootDir(), "config")
                .toString());
        RoutedBroker routed = new RoutedBroker(
                settings, broker.getBrokerIP1() + ":" + settings.getProperties().getProperty("toldPort"));
        routed.getConfiguration().registerConfig(settings.getProperties());
        routed.setConfigContext(settings);
        return routed;
    }

    @Override
    public String getBrokerAddr() {
        return told;
    }
}
