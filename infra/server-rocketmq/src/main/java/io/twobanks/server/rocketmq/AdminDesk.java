package io.twobanks.server.rocketmq;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.rocketmq.client.consumer.DefaultMQPullConsumer;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/**
 * RocketMQ's own admin library behind types of the JDK: a question by its name, with arguments, is answered with lines of
 * named values. So another class loader can use it without seeing any of RocketMQ's classes or their versions of JSON
 * and logging libraries, which the workbench must not have on its class path.
 */
@SuppressWarnings("deprecation") // The newer consumer cannot read at a position without taking part in a group.
public final class AdminDesk
        implements BiFunction<String, Map<String, String>, List<Map<String, String>>>, AutoCloseable {

    private static final long ANSWER_MILLIS = 3000;

    private final DefaultMQAdminExt admin = new DefaultMQAdminExt(ANSWER_MILLIS);
    private final DefaultMQPullConsumer reader = new DefaultMQPullConsumer(MixAll.TOOLS_CONSUMER_GROUP);
    private final Queues queues = new Queues(admin, reader);

    /** @param nameServer address; nobody need be there yet */
    public AdminDesk(String nameServer) throws Exception {
        String instance = "admin-desk-" + UUID.randomUUID();
        admin.setNamesrvAddr(nameServer);
        admin.setInstanceName(instance);
        admin.setVipChannelEnabled(false);
        admin.start();
        reader.setNamesrvAddr(nameServer);
        reader.setInstanceName(instance);
        reader.setVipChannelEnabled(false);
        reader.setConsumerPullTimeoutMillis(ANSWER_MILLIS);
        reader.start();
    }

    @Override
    public List<Map<String, String>> apply(String question, Map<String, String> arguments) {
        try {
            return answer(question, arguments);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        } catch (Exception refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private List<Map<String, String>> answer(String question, Map<String, String> arguments) throws Exception {
        return switch (question) {
            case "create-topic" ->
                new Topics(admin).create(arguments.get("topic"), Integer.parseInt(arguments.get("queues")));
            case "set" -> new Settings(admin).set(arguments.get("key"), arguments.get("value"));
            case "half-messages" -> new HalfMessages(admin, queues).waiting();
            case "lag" -> new Lag(admin, queues).of(arguments.get("group"), arguments.get("topic"));
            case "messages" -> queues.read(arguments.get("topic"));
            case "message-by-id" -> new Search(admin).byId(arguments.get("topic"), arguments.get("id"));
            case "messages-by-key" -> new Search(admin).byKey(arguments.get("topic"), arguments.get("key"));
            default -> throw new IllegalArgumentException("No such question: " + question);
        };
    }

    @Override
    public void close() {
        reader.shutdown();
        admin.shutdown();
    }
}
