package io.twobanks.infra.rocketmq;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.TransactionListener;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;

/** The real client, as a bank has it. */
final class Clients implements AutoCloseable {

    static {
        // At the default of 20 s a new group waits that long for its first redelivery. Read when the client is loaded.
        System.setProperty("rocketmq.client.rebalance.waitInterval", "1000");
    }

    private final String nameServer;
    private final List<Runnable> ends = new ArrayList<>();

    Clients(Cluster cluster) {
        this.nameServer = cluster.nameServer.address();
    }

    static Message message(String topic, String key, String body) {
        return new Message(topic, "", key, body.getBytes(StandardCharsets.UTF_8));
    }

    DefaultMQProducer producer(String group) {
        DefaultMQProducer producer = new DefaultMQProducer(group);
        return started(producer);
    }

    /** Bank-like: whatever it sends half, it says nothing until it is asked. */
    TransactionMQProducer silentProducer(String group, String topic, Answers answers) {
        // With its topics named it is asked also when it has sent nothing since its start.
        TransactionMQProducer producer = new TransactionMQProducer(group, List.of(topic));
        producer.setTransactionListener(answers);
        started(producer);
        return producer;
    }

    private <P extends DefaultMQProducer> P started(P producer) {
        producer.setNamesrvAddr(nameServer);
        producer.setInstanceName(UUID.randomUUID().toString());
        producer.setSendMsgTimeout(5000);
        // A broker that was restarted does not know whom to ask before the next heartbeat, 30 s later by default.
        producer.setHeartbeatBrokerInterval(1000);
        try {
            producer.start();
        } catch (MQClientException refused) {
            throw new AssertionError(refused);
        }
        ends.add(producer::shutdown);
        return producer;
    }

    /** @param work what the consumer makes of a message; all that it was given is in the list */
    List<String> consumer(String group, String topic, int maxRedeliveries, Function<String, Boolean> work) {
        List<String> received = new CopyOnWriteArrayList<>();
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer(group);
        consumer.setNamesrvAddr(nameServer);
        consumer.setInstanceName(UUID.randomUUID().toString());
        consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        consumer.setMaxReconsumeTimes(maxRedeliveries);
        try {
            consumer.subscribe(topic, "*");
            consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
                String body = new String(messages.get(0).getBody(), StandardCharsets.UTF_8);
                received.add(body);
                return work.apply(body)
                        ? ConsumeConcurrentlyStatus.CONSUME_SUCCESS
                        : ConsumeConcurrentlyStatus.RECONSUME_LATER;
            });
            consumer.start();
        } catch (MQClientException refused) {
            throw new AssertionError(refused);
        }
        ends.add(consumer::shutdown);
        return received;
    }

    static SendResult send(DefaultMQProducer producer, Message message) {
        try {
            return producer.send(message);
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    static SendResult sendHalf(TransactionMQProducer producer, Message message) {
        try {
            return producer.sendMessageInTransaction(message, null);
        } catch (MQClientException refused) {
            throw new AssertionError(refused);
        }
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }

    /** What the local transaction became; unknown until a test says otherwise. Counts the questions. */
    static final class Answers implements TransactionListener {
        private final Map<String, LocalTransactionState> states = new ConcurrentHashMap<>();
        private final Map<String, Integer> questions = new ConcurrentHashMap<>();

        void become(String key, LocalTransactionState state) {
            states.put(key, state);
        }

        int questions(String key) {
            return questions.getOrDefault(key, 0);
        }

        @Override
        public LocalTransactionState executeLocalTransaction(Message message, Object nothing) {
            return LocalTransactionState.UNKNOW;
        }

        @Override
        public LocalTransactionState checkLocalTransaction(MessageExt message) {
            questions.merge(message.getKeys(), 1, Integer::sum);
            return states.getOrDefault(message.getKeys(), LocalTransactionState.UNKNOW);
        }
    }
}
