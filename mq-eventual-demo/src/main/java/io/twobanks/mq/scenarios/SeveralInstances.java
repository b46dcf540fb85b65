package io.twobanks.mq.scenarios;

import io.twobanks.mq.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OneProcess;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.TwoInstances;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Two payers and two payees: each bank runs in two processes, one producer group and one consumer group. A broker asks
 * either of them about a half message, and either answers from the log that they share.
 */
final class SeveralInstances {
    private static final String FIRST = "bank-a";
    private static final String SECOND = "bank-a-2";

    static final List<Scenario> ALL = List.of(
            twice(
                            "one-dies/payer",
                            "One process of bank A dies when it has paid; the broker asks the other",
                            "A 行的一个进程在扣款后死亡；Broker 向另一个进程回查")
                    .promises("C+, V")
                    .does(lab -> TwoInstances.oneDies(Point.LOCAL_COMMITTED, FIRST, "COMPLETED", lab)),
            twice(
                            "one-dies/payer-before-the-debit",
                            "One process of bank A dies before it has paid; the other gives the transfer up",
                            "A 行的一个进程在扣款前死亡；另一个进程放弃这笔转账")
                    .promises("R+")
                    .does(lab -> TwoInstances.oneDies(Point.HALF_SENT, FIRST, "REJECTED", lab)),
            twice(
                            "one-dies/payee",
                            "One process of bank B dies when it has committed the credit; the other gets the message",
                            "B 行的一个进程提交入账后死亡；消息由另一个进程收到")
                    .promises("C+, (V)")
                    .does(lab -> TwoInstances.payeeDies(Point.CREDIT_COMMITTED, FIRST, lab)),
            twice(
                            "frozen-past-its-lease",
                            "A process of bank A is frozen before the debit; the other gives the transfer up; then the first"
                                    + " one wants to pay",
                            "A 行的一个进程在扣款之前被冻结；另一个进程放弃这笔转账；随后前者要扣款")
                    .promises("R")
                    .does(lab -> TwoInstances.frozen(Point.HALF_SENT, FIRST, "REJECTED", lab)),
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
                            "One process of bank A is frozen with its share of the answers; the other pays, and learns of"
                                    + " those by reconciliation",
                            "A 行的一个进程连同它分到的结果消息被冻结；另一个进程付款，并通过对账得知这些结果")
                    .promises("C+, (V)")
                    .demands(Demands.USUAL.withProgress(0, 8))
                    .does(SeveralInstances::slowOne));

    private SeveralInstances() {}

    private static Scenario twice(String id, String en, String zh) {
        return Scenario.of("two-instances/" + id, en, zh).instances(2);
    }

    /** Eight, so that some of the answers lie in the frozen one's share of four queues. */
    private static void slowOne(Lab lab) throws Exception {
        lab.freeze(FIRST);
        List<CompletableFuture<ClientReply>> sent = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            sent.add(new OneProcess(lab, SECOND).pay());
        }
        for (CompletableFuture<ClientReply> transfer : sent) {
            TwoInstances.untilEnded(transfer.join().id(), "COMPLETED", lab);
        }
        lab.read();
        lab.thaw(FIRST);
    }
}
