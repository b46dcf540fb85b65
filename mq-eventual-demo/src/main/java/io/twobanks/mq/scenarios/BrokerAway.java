package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The broker, the name server or a database dies in the middle of transfers. */
final class BrokerAway {
    private static final int HELD = 3;
    private static final String BANK_A = "bank-a";

    /** The client of RocketMQ says so; then it asks. */
    private static final String ASKS_FOR_ROUTES = "init on namesrv";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "middleman-killed",
                            "The broker is killed with three half messages on it whose transfers are paid",
                            "Broker 被杀，其上有三条半消息，对应的转账均已扣款")
                    .promises("C+, V")
                    .by(Point.CHECK_DECIDED)
                    .demands(Demands.USUAL.withProgress(0, HELD))
                    .does(BrokerAway::killWithHalfMessages),
            Scenario.of(
                            "mq-broker-killed/with-a-credit",
                            "The broker is killed while bank B works on its message",
                            "B 行正在处理消息时，Broker 被杀")
                    .promises("C+, (V)")
                    .does(BrokerAway::killWithCredit),
            Scenario.of(
                            "mq-broker-killed/before-the-half",
                            "The broker is dead when bank A wants to send: nothing is paid",
                            "A 行要发送时 Broker 已死亡：不扣任何款")
                    .promises("C+ and R, (V)")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(BrokerAway::payWithoutBroker),
            Scenario.of(
                            "mq-two-masters",
                            "One of two masters is killed with half messages on it; new transfers go to the other",
                            "两主之一带着半消息被杀；新的转账走另一个")
                    .with("rocketmq.masters", "2")
                    .promises(
                            "C+ (R), V",
                            "bank A may still want to send to the dead master, and finds that out",
                            "A 行可能仍想发往已死的那个主节点，然后才发现")
                    .by(Point.CHECK_DECIDED)
                    .demands(Demands.USUAL.withProgress(0, 3 * HELD))
                    .does(BrokerAway::killOneOfTwo),
            Scenario.of(
                            "mq-name-server-killed",
                            "The name server is killed; transfers go on with the routes that the banks remember",
                            "Name Server 被杀；银行凭记住的路由继续转账")
                    .promises("C+, (V)")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(BrokerAway::payWithoutNameServer),
            Scenario.of(
                            "mq-name-server-silent",
                            "The name server says nothing for five seconds while bank A starts and asks for its routes",
                            "A 行启动并查询路由时，Name Server 沉默五秒")
                    .promises("C+, (V)")
                    .does(BrokerAway::startWhileNameServerIsSilent),
            Scenario.of(
                            "payee-db-down",
                            "Bank B's database dies before the credit and comes back",
                            "B 行数据库在入账之前死亡，之后恢复")
                    .promises("C+, V")
                    .does(lab -> killDatabase("db-b", Point.CREDIT_RECEIVED, lab)),
            Scenario.of(
                            "payer-db-down",
                            "Bank A's database dies when the outcome is there and not written down",
                            "结果已到、尚未写入时，A 行数据库死亡")
                    .promises("C+, (V)")
                    .does(lab -> killDatabase("db-a", Point.OUTCOME_RECEIVED, lab)));

    private BrokerAway() {}

    private static void killWithHalfMessages(Lab lab) throws Exception {
        killWhileHeld(HELD, "broker", lab);
        lab.restart("broker");
    }

    private static void killWhileHeld(int transfers, String broker, Lab lab) throws Exception {
        lab.holdAllAt(Point.LOCAL_COMMITTED);
        List<CompletableFuture<ClientReply>> held = new ArrayList<>();
        for (int number = 0; number < transfers; number++) {
            held.add(lab.transferLater(lab.pair()));
        }
        lab.await().untilHeld(transfers);
        lab.kill(broker);
        lab.read();
        lab.run().heal();
        held.forEach(CompletableFuture::join);
    }

    /** Messages go to the masters' queues in turn, so that both have some of the first six. */
    private static void killOneOfTwo(Lab lab) throws Exception {
        killWhileHeld(2 * HELD, "broker-a", lab);
        for (int number = 0; number < HELD; number++) {
            lab.transfer(lab.pair());
        }
        lab.read();
        lab.restart("broker-a");
    }

    private static void killWithCredit(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_COMMITTED, FaultAction.PAUSE);
        lab.transfer(lab.pair());
        lab.await().untilHeld(1);
        lab.kill("broker");
        lab.read();
        lab.release();
        lab.restart("broker");
    }

    private static void payWithoutBroker(Lab lab) throws Exception {
        lab.kill("broker");
        lab.transfer(lab.pair());
        lab.restart("broker");
        lab.transfer(lab.pair());
    }

    private static void payWithoutNameServer(Lab lab) throws Exception {
        lab.transfer(lab.pair());
        lab.kill("namesrv");
        lab.transfer(lab.pair());
        lab.read();
        lab.restart("namesrv");
    }

    /** Longer than the client waits by itself (3 s). */
    private static void startWhileNameServerIsSilent(Lab lab) throws Exception {
        int before = lab.await().countLogged(BANK_A, ASKS_FOR_ROUTES);
        lab.kill(BANK_A);
        lab.freeze("namesrv");
        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> lab.restart(BANK_A));
        lab.await()
                .until(
                        "bank A has asked, or is dead",
                        () -> lab.await().countLogged(BANK_A, ASKS_FOR_ROUTES) > before || start.isDone());
        lab.await().untilPassed(Duration.ofSeconds(5));
        lab.thaw("namesrv");
        start.join();
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void killDatabase(String database, Point point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.PAUSE);
        lab.transfer(lab.pair());
        lab.await().untilHeld(1);
        lab.read();
        lab.kill(database);
        lab.release();
        lab.restart(database);
    }
}
