package io.twobanks.compensation.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.compensation.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OneProcess;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.TwoInstances;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Each bank runs in two processes, which are found in the registry. A transfer is the work of the process that took it until
 * that has lost its lease; whatever each believes, one row decides whether the saga goes forward or back.
 */
final class SeveralInstances {
    private static final String FIRST = "bank-a";
    private static final String SECOND = "bank-a-2";
    private static final String ATTEMPTS = "compensation.saga.action-attempts";

    /** As long as a saga takes to use up all attempts of a step, and longer than a lease lasts. */
    private static final Duration PAST_ALL_ATTEMPTS = Duration.ofSeconds(9);

    static final List<Scenario> ALL = List.of(
            twice(
                            "slow-one/payer-holds-the-reply",
                            "One process of bank A is slow with a transfer whose credit is done; the other could only go back"
                                    + " with it, and leaves it alone",
                            "A 行的一个进程在入账完成之后变慢；另一个进程若接手只会回退，于是不去碰它")
                    .promises("C and R+, V")
                    .does(SeveralInstances::holdTheReply),
            twice(
                            "slow-one/payee-silent",
                            "One process of bank B is frozen past every time-out, and the other does the credits",
                            "B 行的一个进程被冻结到超过所有超时，由另一个进程入账")
                    .promises(
                            "C+ (C), (V)",
                            "which process of bank B is asked first is the load balancer's choice",
                            "先问 B 行的哪个进程由负载均衡决定")
                    .demands(Demands.USUAL.withProgress(0, 4))
                    .does(SeveralInstances::freezePayee),
            twice(
                            "one-dies/payer",
                            "One process of bank A dies at each step, and the other goes on",
                            "A 行的一个进程在每一步死亡，由另一个进程继续")
                    .promises("C+, V")
                    .does(SeveralInstances::payerDies),
            twice(
                            "one-dies/payee",
                            "One process of bank B dies when it has committed the credit, and the other answers",
                            "B 行的一个进程提交入账后死亡，由另一个进程答复")
                    .with(ATTEMPTS, "60") // The registry takes seconds to notice who is dead.
                    .promises("C+, (V)")
                    .does(lab -> TwoInstances.payeeDies(Point.CREDIT_COMMITTED, FIRST, lab)),
            twice(
                            "frozen-past-its-lease/credit-answered",
                            "A process of bank A is frozen when the credit is done; the other turns the saga; then the first"
                                    + " one goes on where it was",
                            "A 行的一个进程在入账完成时被冻结；另一个进程让 Saga 回退；随后前者从原处继续")
                    .with(ATTEMPTS, "2")
                    .promises("R+, V")
                    .does(SeveralInstances::turnWhileFrozen),
            twice(
                            "frozen-past-its-lease/before-the-debit",
                            "A process of bank A is frozen before the debit; the other gives the saga up; then the first one"
                                    + " wants to take the money",
                            "A 行的一个进程在扣款之前被冻结；另一个进程放弃这个 Saga；随后前者要扣款")
                    .with(ATTEMPTS, "2")
                    .promises("R")
                    .does(SeveralInstances::giveUpWhileFrozen),
            twice(
                            "both-recover",
                            "Both processes of bank A are killed with three sagas each and start again at the same moment",
                            "A 行的两个进程各带着三个 Saga 被杀，并在同一时刻重新启动")
                    .promises("C+, V")
                    .demands(Demands.USUAL.withProgress(0, 6))
                    .does(lab -> TwoInstances.bothRecover(Point.DEBIT_AFTER, FIRST, SECOND, lab)),
            twice(
                            "rolling-restart",
                            "Each process of both banks is stopped in order and started again while clients pay",
                            "客户端付款期间，两家银行的每个进程依次有序停止并重新启动")
                    .promises("C (C+), (V)", "whether a call meets a process that is just ending", "一次调用是否正好碰上正在结束的进程")
                    .demands(Demands.USUAL.withProgress(0.5, 20))
                    .does(TwoInstances::rollingRestart));

    private SeveralInstances() {}

    private static Scenario twice(String id, String en, String zh) {
        return Scenario.of("two-instances/" + id, en, zh).instances(2).with("spring.profiles.active", "registry");
    }

    /** What is armed in the second process is met by a transfer of its own afterwards. */
    private static void holdTheReply(Lab lab) throws Exception {
        OneProcess first = new OneProcess(lab, FIRST);
        OneProcess second = new OneProcess(lab, SECOND);
        armAgainstEachOther(first, second);
        CompletableFuture<ClientReply> slow = first.pay();
        first.awaitHeld();
        lab.await().untilPassed(PAST_ALL_ATTEMPTS);
        lab.read();
        first.release();
        slow.join();
        CompletableFuture<ClientReply> turning = second.pay();
        second.awaitHeld();
        second.release();
        turning.join();
    }

    /** The first has the reply and is slow; the second can only go back, and is held before it gives the money back. */
    private static void armAgainstEachOther(OneProcess first, OneProcess second) {
        first.arm(Point.CREDIT_ANSWERED, FaultAction.PAUSE);
        second.armForAll(Point.CREDIT_SEND, FaultAction.THROW);
        second.arm(Point.REFUND_BEFORE, FaultAction.PAUSE);
    }

    private static void freezePayee(Lab lab) throws Exception {
        lab.freeze("bank-b");
        for (int number = 0; number < 4; number++) {
            TwoInstances.untilEnded(new OneProcess(lab, FIRST).pay().join().id(), "COMPLETED", lab);
        }
        lab.read();
        lab.thaw("bank-b");
    }

    private static void payerDies(Lab lab) throws Exception {
        for (Point point : List.of(
                Point.DEBIT_BEFORE, Point.DEBIT_AFTER, Point.CREDIT_SEND, Point.CREDIT_ANSWERED, Point.CREDIT_AFTER)) {
            TwoInstances.oneDies(point, FIRST, "COMPLETED", lab);
        }
    }

    private static void turnWhileFrozen(Lab lab) throws Exception {
        OneProcess first = new OneProcess(lab, FIRST);
        OneProcess second = new OneProcess(lab, SECOND);
        armAgainstEachOther(first, second);
        CompletableFuture<ClientReply> transfer = first.pay();
        first.awaitHeld();
        lab.freeze(FIRST);
        second.awaitHeld();
        lab.read();
        lab.thaw(FIRST);
        first.release();
        transfer.join();
        second.release();
    }

    private static void giveUpWhileFrozen(Lab lab) throws Exception {
        new OneProcess(lab, SECOND).armForAll(Point.DEBIT_BEFORE, FaultAction.THROW);
        TwoInstances.frozen(Point.DEBIT_BEFORE, FIRST, "REVERSED", lab);
    }
}
