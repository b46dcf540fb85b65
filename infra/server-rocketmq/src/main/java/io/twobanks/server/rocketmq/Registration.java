package io.twobanks.server.rocketmq;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.apache.rocketmq.remoting.protocol.body.ClusterInfo;

/**
 * How the name server gets to know this broker. The stock broker tells it once at its start, when it may not have found
 * the name server yet, and then only after ten seconds: so long nobody could send. Here it is told again until it knows.
 */
final class Registration {

    /** From then on the stock broker's own repetition is as good. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final BrokerController broker;

    Registration(BrokerController broker) {
        this.broker = broker;
    }

    void repeatUntilKnown() {
        long begin = System.nanoTime();
        while (!isKnown() && System.nanoTime() - begin < BOUND.toNanos()) {
            broker.registerBrokerAll(true, false, true);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean isKnown() {
        try {
            ClusterInfo known = broker.getBrokerOuterAPI().getBrokerClusterInfo();
            return known.getBrokerAddrTable() != null
                    && known.getBrokerAddrTable().values().stream()
                            .anyMatch(group -> group.getBrokerAddrs().containsValue(broker.getBrokerAddr()));
        } catch (RemotingException | MQBrokerException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
