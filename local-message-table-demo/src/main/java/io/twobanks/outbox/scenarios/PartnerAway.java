package io.twobanks.outbox.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The other bank, a database or the network is away for a while, or a process is frozen. */
final class PartnerAway {
    /** Longer than one attempt (2 s). */
    private static final Duration PAST_ONE_ATTEMPT = Duration.ofSeconds(3);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payee-db-down",
                            "Bank B's database dies before the credit and comes back",
                            "B 行数据库在入账之前死亡，之后恢复")
                    .promises("C+, V")
                    .does(lab -> killDatabase("db-b", Point.CREDIT_RECEIVED, lab)),
            Scenario.of(
                            "payer-db-down",
                            "Bank A's database dies when the message is acknowledged and not marked",
                            "消息已确认、尚未标记时，A 行数据库死亡")
                    .promises("C+, (V)")
                    .does(lab -> killDatabase("db-a", Point.CREDIT_ACKNOWLEDGED, lab)),
            Scenario.of(
                            "reply-lost",
                            "Bank B commits the credit, and its acknowledgement never arrives",
                            "B 行提交了入账，但确认没有到达")
                    .promises("C+, V")
                    .does(lab -> breakAtCredit("lose-to-client", lab)),
            Scenario.of(
                            "network-cut/one-way",
                            "What bank A sends to bank B gets lost for a while",
                            "A 行发给 B 行的数据丢失一段时间")
                    .promises("C+, V")
                    .does(lab -> breakAtCredit("lose-to-server", lab)),
            Scenario.of(
                            "network-cut/both-ways",
                            "The network from bank A to bank B is cut for a while",
                            "A 行到 B 行的网络断开一段时间")
                    .promises("C+, V")
                    .does(lab -> breakAtCredit("cut", lab)),
            Scenario.of(
                            "network-cut/way-back",
                            "The network from bank B to bank A is cut for a while",
                            "B 行到 A 行的网络断开一段时间")
                    .promises("C+, (V)")
                    .does(PartnerAway::cutWayBack),
            Scenario.of(
                            "paused-past-timeout/payee",
                            "Bank B is frozen past every time-out when it has the message, and the message is sent again",
                            "B 行收到消息后被冻结到超过所有超时，消息再次发送")
                    // Who is frozen inside a transaction keeps its rows.
                    .promises("C+, V(L)")
                    .does(PartnerAway::freezePayee),
            Scenario.of(
                            "paused-past-timeout/payer",
                            "Bank A is frozen past its lease when it has the acknowledgement, and sends again",
                            "A 行收到确认后被冻结到超过租约，之后再次发送")
                    .with("outbox.relay.lease", "3s")
                    // Who is frozen inside a transaction keeps its rows.
                    .promises("C+, (VL)")
                    .does(PartnerAway::freezePayer),
            Scenario.of(
                            "read-only-for-a-while",
                            "Bank B's database can only be read for a while when a credit arrives",
                            "入账到达时，B 行数据库一段时间只读")
                    .promises("C+, V")
                    .does(PartnerAway::readOnly));

    private PartnerAway() {}

    private static void killDatabase(String database, Point point, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.read();
        lab.kill(database);
        lab.release();
        lab.restart(database);
        transfer.join();
    }

    private static void breakAtCredit(String how, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_SEND, lab.pair());
        lab.read();
        lab.network("bank-a", "bank-b", how);
        lab.release();
        transfer.join();
        lab.await().untilPassed(PAST_ONE_ATTEMPT);
        lab.read();
    }

    private static void cutWayBack(Lab lab) throws Exception {
        lab.arm(Point.OUTCOME_SEND, FaultAction.PAUSE);
        lab.transfer(lab.pair());
        lab.await().untilHeld(1);
        lab.network("bank-b", "bank-a", "cut");
        lab.release();
        lab.await().untilPassed(PAST_ONE_ATTEMPT);
        lab.read();
    }

    private static void freezePayee(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_RECEIVED, lab.pair());
        lab.read();
        lab.freeze("bank-b");
        lab.await().untilPassed(Duration.ofSeconds(8));
        lab.thaw("bank-b");
        lab.release();
        transfer.join();
    }

    private static void freezePayer(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_ACKNOWLEDGED, lab.pair());
        transfer.join();
        lab.freeze("bank-a");
        lab.await().untilPassed(Duration.ofSeconds(8));
        lab.thaw("bank-a");
        lab.release();
        lab.read();
    }

    private static void readOnly(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_RECEIVED, lab.pair());
        setReadOnly(true, lab);
        lab.release();
        transfer.join();
        lab.await().untilPassed(PAST_ONE_ATTEMPT);
        lab.read();
        setReadOnly(false, lab);
    }

    private static void setReadOnly(boolean on, Lab lab) throws Exception {
        try (Connection admin = lab.run().database("db-b").admin();
                Statement statement = admin.createStatement()) {
            statement.execute("SET GLOBAL read_only = " + on);
        }
    }
}
