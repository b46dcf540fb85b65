package io.twobanks.outbox.scenarios;

import io.twobanks.outbox.Point;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OneProcess;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.TwoInstances;
import java.util.List;

/**
 * Each bank runs in two processes over one outbox and one inbox. What one of them has claimed the other takes when the lease has run out;
 * whichever process of bank B gets a message, the inbox is the same.
 */
final class SeveralInstances {
    private static final String FIRST = "bank-a";
    private static final String SECOND = "bank-a-2";

    static final List<Scenario> ALL = List.of(
            twice(
                            "one-dies/payer",
                            "One process of bank A dies at each step of the relay, and the other delivers",
                            "A 行的一个进程在中继的每一步死亡，由另一个进程送达")
                    .promises("C+, V")
                    .does(SeveralInstances::payerDies),
            twice(
                            "one-dies/payer-before-the-debit",
                            "One process of bank A dies before it has paid, and the other gives the transfer up",
                            "A 行的一个进程在扣款前死亡，由另一个进程放弃这笔转账")
                    .promises("R+")
                    .by(Point.ORPHAN_FOUND)
                    .does(lab -> TwoInstances.oneDies(Point.LOCAL_BEFORE, FIRST, "REJECTED", lab)),
            twice(
                            "one-dies/payee",
                            "One process of bank B dies when it has committed the credit; the message is sent to the other",
                            "B 行的一个进程提交入账后死亡；消息改发给另一个进程")
                    .promises("C+, (V)")
                    .does(lab -> TwoInstances.payeeDies(Point.CREDIT_COMMITTED, FIRST, lab)),
            twice(
                            "frozen-past-its-lease/relay",
                            "A relay is frozen before it sends; the other takes over when the lease has run out; then the first"
                                    + " one sends, too",
                            "一个中继在发送之前被冻结；租约到期后另一个接手；随后前者也发送")
                    .promises("C+, V")
                    .does(SeveralInstances::freezeRelay),
            twice(
                            "frozen-past-its-lease/before-the-debit",
                            "A process of bank A is frozen before the debit; the other gives the transfer up; then the first one"
                                    + " wants to pay",
                            "A 行的一个进程在扣款之前被冻结；另一个进程放弃这笔转账；随后前者要扣款")
                    .promises("R")
                    .does(lab -> TwoInstances.frozen(Point.LOCAL_BEFORE, FIRST, "REJECTED", lab)),
            twice(
                            "both-recover",
                            "Both processes of bank A are killed when each has paid three times, and start again at the same"
                                    + " moment",
                            "A 行的两个进程各在三次扣款之后被杀，并在同一时刻重新启动")
                    .promises("C+, V")
                    .demands(Demands.USUAL.withProgress(0, 6))
                    .does(lab -> TwoInstances.bothRecover(Point.LOCAL_COMMITTED, FIRST, SECOND, lab)),
            twice(
                            "rolling-restart",
                            "Each process of both banks is stopped in order and started again while clients pay",
                            "客户端付款期间，两家银行的每个进程依次有序停止并重新启动")
                    .promises("C+, (V)")
                    .demands(Demands.USUAL.withProgress(0.5, 20))
                    .does(TwoInstances::rollingRestart),
            twice(
                            "slow-one",
                            "One process of bank B is frozen past every time-out, and the other does the credits",
                            "B 行的一个进程被冻结到超过所有超时，由另一个进程入账")
                    .promises("C+, (V)")
                    .demands(Demands.USUAL.withProgress(0, 4))
                    .does(SeveralInstances::freezePayee));

    private SeveralInstances() {}

    private static Scenario twice(String id, String en, String zh) {
        return Scenario.of("two-instances/" + id, en, zh)
                .instances(2)
                .with("spring.profiles.active", "registry")
                .with(
                        "outbox.relay.every",
                        "1s") // The process that takes a transfer is the first to hear of its message.
                .with("outbox.relay.lease", "5s");
    }

    private static void payerDies(Lab lab) throws Exception {
        for (Point point :
                List.of(Point.LOCAL_COMMITTED, Point.CREDIT_CLAIMED, Point.CREDIT_ACKNOWLEDGED, Point.CREDIT_MARKED)) {
            TwoInstances.oneDies(point, FIRST, "COMPLETED", lab);
        }
    }

    private static void freezeRelay(Lab lab) throws Exception {
        TwoInstances.frozen(Point.CREDIT_SEND, FIRST, "COMPLETED", lab);
    }

    private static void freezePayee(Lab lab) throws Exception {
        lab.freeze("bank-b");
        for (int number = 0; number < 4; number++) {
            TwoInstances.untilEnded(new OneProcess(lab, FIRST).pay().join().id(), "COMPLETED", lab);
        }
        lab.read();
        lab.thaw("bank-b");
    }
}
