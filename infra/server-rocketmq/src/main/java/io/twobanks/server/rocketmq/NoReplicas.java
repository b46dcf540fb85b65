package io.twobanks.server.rocketmq;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.rocketmq.store.DefaultMessageStore;
import org.apache.rocketmq.store.config.MessageStoreConfig;
import org.apache.rocketmq.store.ha.DefaultHAService;
import org.apache.rocketmq.store.ha.HAConnection;

/**
 * Replication to nobody. The stock service listens for slaves on all interfaces, at the port after the broker's own, and
 * no setting changes that; here are masters only. Named in {@code META-INF/service} (RocketMQ's own spelling).
 */
public final class NoReplicas extends DefaultHAService {

    @Override
    public void init(DefaultMessageStore store) throws IOException {
        super.init(store);
        acceptSocketService = new Deaf(store.getMessageStoreConfig());
    }

    private final class Deaf extends AcceptSocketService {

        Deaf(MessageStoreConfig settings) {
            super(settings);
        }

        @Override
        public void beginAccept() {
            // Binds nothing.
        }

        @Override
        public void run() {
            // Nobody can come.
        }

        @Override
        protected HAConnection createConnection(SocketChannel channel) {
            throw new UnsupportedOperationException("No slave can connect to this broker");
        }

        @Override
        public String getServiceName() {
            return getClass().getSimpleName();
        }
    }
}
