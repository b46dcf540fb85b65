package io.twobanks.notify.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.notify.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The other bank, a database, the broker or the network is away for a while, or a process is frozen. */
final class PartnerAway {
    /** Longer than one attempt (3 s). */
    private static final Duration PAST_ONE_ATTEMPT = Duration.ofSeconds(4);

    private static final Duration PAST_EVERY_TIMEOUT = Duration.ofSeconds(8);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payee-db-down",
                            "Bank B's database dies before the credit and comes back",
                            "B 行数据库在入账之前死亡，之后恢复")
                    .promises("C+, V")
                    .does(lab -> killDatabase("db-b", Point.CREDIT_RECEIVED, lab)),
            Scenario.of(
                            "payer-db-down",
                            "Bank A's database dies when bank B has answered and nothing is written down",
                            "B 行已答复、尚未写入时，A 行数据库死亡")
                    .promises("C+, (V)")
                    .does(lab -> killDatabase("db-a", Point.ATTEMPT_ANSWERED, lab)),
            Scenario.of("reply-lost", "Bank B commits the credit, and its answer never arrives", "B 行提交了入账，但答复没有到达")
                    .promises("C+, V")
                    .does(lab -> breakAtAttempt(Killed.NOTIFIER, Killed.BANK_B, "lose-to-client", lab)),
            Scenario.of(
                            "network-cut/one-way",
                            "What the notifier sends to bank B gets lost for a while",
                            "通知器发给 B 行的数据丢失一段时间")
                    .promises("C+, V")
                    .does(lab -> breakAtAttempt(Killed.NOTIFIER, Killed.BANK_B, "lose-to-server", lab)),
            Scenario.of(
                            "network-cut/both-ways",
                            "The network from the notifier to bank B is cut for a while",
                            "通知器到 B 行的网络断开一段时间")
                    .promises("C+, V")
                    .does(lab -> breakAtAttempt(Killed.NOTIFIER, Killed.BANK_B, "cut", lab)),
            Scenario.of(
                            "network-cut/broker",
                            "Nobody reaches the broker for a while after a payment",
                            "付款之后一段时间内谁也到不了 Broker")
                    .promises("C+, V")
                    .does(PartnerAway::cutBroker),
            Scenario.of(
                            "paused-past-timeout/payee",
                            "Bank B is frozen past every time-out when it has the notice, which is sent again",
                            "B 行收到通知后被冻结到超过所有超时，通知再次发送")
                    // Who is frozen inside a transaction keeps its rows.
                    .promises("C+, V(L)")
                    .does(lab -> freeze(Point.CREDIT_RECEIVED, Killed.BANK_B, lab)),
            Scenario.of(
                            "paused-past-timeout/notifier",
                            "The notifier is frozen past its lease when it has the answer, and notifies again",
                            "通知器收到答复后被冻结到超过租约，之后再次通知")
                    // Who is frozen inside a transaction keeps its rows.
                    .promises("C+, (VL)")
                    .does(lab -> freeze(Point.ATTEMPT_ANSWERED, Killed.NOTIFIER, lab)),
            Scenario.of(
                            "read-only-for-a-while",
                            "Bank B's database can only be read for a while when a notice arrives",
                            "通知到达时，B 行数据库一段时间只读")
                    .promises("C+, V")
                    .does(PartnerAway::readOnly));

    private PartnerAway() {}

    private static CompletableFuture<ClientReply> holdAt(Point point, Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, pair);
        lab.read();
        return transfer;
    }

    private static void killDatabase(String database, Point point, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = holdAt(point, lab);
        lab.kill(database);
        lab.release();
        lab.restart(database);
        transfer.join();
    }

    private static void breakAtAttempt(String from, String to, String how, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = holdAt(Point.ATTEMPT_SEND, lab);
        lab.network(from, to, how);
        lab.release();
        transfer.join();
        lab.await().untilPassed(PAST_ONE_ATTEMPT);
        lab.read();
    }

    private static void cutBroker(Lab lab) throws Exception {
        lab.arm(Point.PAY_COMMITTED, FaultAction.PAUSE);
        CompletableFuture<ClientReply> transfer = lab.transferLater(lab.pair());
        lab.await().untilHeld(1);
        lab.network("banks", "broker", "cut");
        lab.release();
        transfer.join();
        lab.read();
    }

    private static void freeze(Point point, String process, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = holdAt(point, lab);
        lab.freeze(process);
        lab.await().untilPassed(PAST_EVERY_TIMEOUT);
        lab.thaw(process);
        lab.release();
        transfer.join();
    }

    private static void readOnly(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = holdAt(Point.CREDIT_RECEIVED, lab);
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
