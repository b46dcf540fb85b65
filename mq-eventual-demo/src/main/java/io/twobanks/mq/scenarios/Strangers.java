package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.rocketmq.ClientPatience;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OldAddress;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;

/** Somebody answers, or sends messages, who is not the other bank. */
final class Strangers {
    private static final String COMPARED_LATER = "Payments are compared later: ";
    private static final int OK = 200;
    private static final int PATIENCE_MILLIS = 20_000;

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "wrong-bank-answers",
                            "Bank B's address leads to bank A, which is asked what it has received of its own payments",
                            "B 行的地址指向了 A 行，于是 A 行被问到它自己付出的款项收到了没有")
                    .with("mq.reconcile.every", "1s")
                    .with("mq.reconcile.age", "2s")
                    .promises("C+, V")
                    .does(Strangers::compareWithWrongBank),
            Scenario.of(
                            "stranger-sends",
                            "Somebody who can reach the broker sends credits that nobody paid, an outcome that no bank told, and"
                                    + " what is no message at all",
                            "能连上 Broker 的外人发送没有人付过款的入账、没有银行给出过的结果，以及根本不成消息的内容")
                    .promises("C+, V")
                    .does(Strangers::sendInvented));

    private Strangers() {}

    /** Until bank A has been asked by itself when the payment was old enough to be compared, and is not believed. */
    private static void compareWithWrongBank(Lab lab) throws Exception {
        OldAddress address = new OldAddress(lab, "bank-a", "bank-b");
        address.belongsTo("bank-a");
        ClientReply told = lab.transfer(lab.pair());
        lab.await().until(told.id() + " is complete", () -> lab.isIn("COMPLETED", told.id()));
        lab.await().untilPassed(Duration.ofSeconds(3));
        int before = lab.await().countLogged("bank-a", COMPARED_LATER);
        lab.await()
                .until(
                        "the comparison with the wrong bank",
                        () -> lab.await().countLogged("bank-a", COMPARED_LATER) > before
                                || lab.desk().transfers().contains(told.id()));
        lab.read();
        address.isRightAgain();
    }

    private static void sendInvented(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.arm(Point.CREDIT_RECEIVED, FaultAction.PAUSE);
        ClientReply held = lab.transfer(pair);
        lab.await().untilHeld(1);
        List<String> credits =
                List.of("", "null", "{}", "<html>", credit(pair, "5.00"), credit(pair, "-5.00"), credit(pair, "1e30"));
        DefaultMQProducer stranger = new DefaultMQProducer("stranger");
        stranger.setNamesrvAddr("127.0.0.1:" + lab.run().port("namesrv"));
        stranger.setSendMsgTimeout(PATIENCE_MILLIS);
        ClientPatience.applyTo(stranger);
        stranger.start();
        try {
            for (String body : credits) {
                stranger.send(message("credits-for-B", body));
            }
            stranger.send(message("outcomes-for-A", refusal(held.id(), pair)));
        } finally {
            stranger.shutdown();
        }
        lab.await()
                .until("all credits are put aside", () -> refused("db-b", lab).size() == credits.size());
        lab.await().until("the outcome is put aside", () -> refused("db-a", lab).size() == 1);
        lab.read();
        discardAll(lab);
        lab.release();
    }

    private static Message message(String topic, String body) {
        // A message without any byte is refused by the client itself.
        return new Message(topic, (body.isEmpty() ? " " : body).getBytes(StandardCharsets.UTF_8));
    }

    private static String credit(Pair pair, String amount) {
        return "{\"transferId\":\"%s\",\"fromAccount\":\"%s\",\"toAccount\":\"%s\",\"amount\":%s,\"orderedAt\":\"%s\"}"
                .formatted(UUID.randomUUID(), pair.from(), pair.to(), amount, Instant.now());
    }

    private static String refusal(String id, Pair pair) {
        return "{\"transferId\":\"%s\",\"toAccount\":\"%s\",\"amount\":10.00,\"credited\":false,\"reason\":\"closed-account: No.\"}"
                .formatted(id, pair.to());
    }

    private static void discardAll(Lab lab) {
        for (String database : List.of("db-a", "db-b")) {
            for (String id : refused(database, lab)) {
                if (lab.desk().act(id, "discard") != OK) {
                    throw new IllegalStateException("The desk did not discard the message " + id);
                }
            }
            if (!refused(database, lab).isEmpty()) {
                throw new IllegalStateException("What was discarded still waits");
            }
        }
    }

    /** The messages that wait for a person. */
    private static List<String> refused(String database, Lab lab) {
        List<String> ids = new ArrayList<>();
        try (Connection admin = lab.run().database(database).admin();
                Statement statement = admin.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT message_id FROM mq.refused_message WHERE settled_at IS NULL")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
