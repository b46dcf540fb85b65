package io.twobanks.mq.bench;

import io.twobanks.infra.rocketmq.BrokerAdmin;
import io.twobanks.workbench.bench.Arrivals;
import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Order;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Pattern.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.client.producer.TransactionListener;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.apache.rocketmq.client.producer.TransactionSendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;

/**
 * The floor: a transactional message for each transfer, at the same broker and as long as the bank's, whose local transaction
 * is nothing. The client is answered when the producer returns; the money has arrived when a consumer in this process has the
 * message.
 */
final class BareProducer implements Contender {
    static final String NAME = "bare";

    private static final String TOPIC = "bench-bare";
    private static final int QUEUES = 4;

    private final TopicWatch consumer = new TopicWatch(List.of(TOPIC), message -> System.currentTimeMillis());
    private TransactionMQProducer producer;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text adds() {
        return new Text("a transactional message, no database", "一条事务消息，没有数据库");
    }

    @Override
    public boolean keepsBooks() {
        return false;
    }

    @Override
    public Optional<Arrivals> arrivals() {
        return Optional.of(consumer.arrivals());
    }

    @Override
    public void open(Site site) throws Exception {
        site.run().admin(BrokerAdmin.class).orElseThrow().createTopic(TOPIC, QUEUES);
        producer = new TransactionMQProducer("bench-bare", List.of(TOPIC));
        producer.setNamesrvAddr(TopicWatch.nameServer(site));
        producer.setTransactionListener(new NothingToDo());
        producer.start();
        consumer.open(site);
    }

    @Override
    public Teller teller() {
        return this::send;
    }

    private void send(Order order) throws Exception {
        Message message =
                new Message(TOPIC, "", order.transferId(), order.toJson().getBytes(StandardCharsets.UTF_8));
        TransactionSendResult sent = producer.sendMessageInTransaction(message, null);
        if (sent.getSendStatus() != SendStatus.SEND_OK
                || sent.getLocalTransactionState() != LocalTransactionState.COMMIT_MESSAGE) {
            throw new IOException("The broker did not take the message: " + sent);
        }
    }

    private record NothingToDo() implements TransactionListener {
        @Override
        public LocalTransactionState executeLocalTransaction(Message message, Object argument) {
            return LocalTransactionState.COMMIT_MESSAGE;
        }

        @Override
        public LocalTransactionState checkLocalTransaction(MessageExt message) {
            return LocalTransactionState.COMMIT_MESSAGE;
        }
    }

    @Override
    public void close() {
        consumer.close();
        if (producer != null) {
            producer.shutdown();
        }
    }
}
