package io.twobanks.mq.bench;

import io.twobanks.workbench.bench.Arrivals;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.rung.AcceptingService.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;

/**
 * Reads topics beside their consumers, from now on, and takes each message for an arrival of the transfer that is its key. It
 * takes all queues itself and belongs to nobody's group, so the others get what they got before.
 */
final class TopicWatch implements Watch {
    private static final int BATCH = 32;
    private static final long POLL_MILLIS = 200;

    private final List<String> topics;
    private final ToLongFunction<MessageExt> time;
    private final Arrivals arrivals = new Arrivals();
    private volatile DefaultLitePullConsumer consumer;

    /** @param time of the arrival, in milliseconds since 1970 */
    TopicWatch(List<String> topics, ToLongFunction<MessageExt> time) {
        this.topics = topics;
        this.time = time;
    }

    static String nameServer(Site site) {
        return "127.0.0.1:" + site.run().port("namesrv");
    }

    @Override
    public void open(Site site) throws MQClientException {
        if (consumer != null) {
            return;
        }
        DefaultLitePullConsumer opened = new DefaultLitePullConsumer("bench-" + topics.get(0));
        opened.setNamesrvAddr(nameServer(site));
        opened.setAutoCommit(false);
        opened.setPullBatchSize(BATCH);
        opened.start();
        consumer = opened;
        List<MessageQueue> queues = new ArrayList<>();
        for (String topic : topics) {
            queues.addAll(opened.fetchMessageQueues(topic));
        }
        opened.assign(queues);
        for (MessageQueue queue : queues) {
            opened.seekToEnd(queue);
        }
        Thread reader = new Thread(this::read, "watch-" + topics.get(0));
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        for (DefaultLitePullConsumer open = consumer; open != null; open = consumer) {
            for (MessageExt message : open.poll(POLL_MILLIS)) {
                arrivals.arrived(message.getKeys(), Instant.ofEpochMilli(time.applyAsLong(message)));
            }
        }
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public void close() {
        DefaultLitePullConsumer open = consumer;
        consumer = null;
        if (open != null) {
            open.shutdown();
        }
    }
}
