package io.twobanks.notify.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.notify.Point;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OneProcess;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.TwoInstances;
import java.util.List;

/**
 * Each bank and each notifier runs in two processes. What a notifier has claimed another takes when the lease has run out; whichever
 * process of bank B gets a notice, the inbox is the same. The notifiers ask bank B's processes in turn.
 */
final class SeveralInstances {
    private static final String FIRST = "bank-a";
    private static final String SECOND = "bank-a-2";

    static final List<Scenario> ALL = List.of(
            twice(
                            "one-dies/payer",
                            "One process of bank A dies when it has paid, and the other announces the payment",
                            "A 行的一个进程付款后死亡，由另一个进程公告")
                    .promises("C+, V")
                    .does(lab -> TwoInstances.oneDies(Point.PAY_COMMITTED, FIRST, "COMPLETED", lab)),
            twice(
                            "one-dies/payer-before-the-debit",
                            "One process of bank A dies before it has paid, and the other gives the transfer up",
                            "A 行的一个进程在扣款前死亡，由另一个进程放弃这笔转账")
                    .promises("R+")
                    .by(Point.ORPHAN_FOUND)
                    .does(lab -> TwoInstances.oneDies(Point.PAY_BEFORE, FIRST, "REJECTED", lab)),
            twice(
                            "one-dies/notifier",
                            "Whichever notifier has claimed a notice, sent it, or heard the answer dies, and the other goes on",
                            "无论哪个通知器认领、发送或收到答复后死亡，由另一个继续")
                    .promises("C+, (V)")
                    .demands(Demands.USUAL.withProgress(0, 3))
                    .does(SeveralInstances::notifierDies),
            twice(
                            "one-dies/payee",
                            "One process of bank B dies when it has committed the credit; the other is notified",
                            "B 行的一个进程提交入账后死亡；改为通知另一个进程")
                    .promises("C+, (V)")
                    .does(lab -> TwoInstances.payeeDies(Point.CREDIT_COMMITTED, FIRST, lab)),
            twice(
                            "frozen-past-its-lease/notifier",
                            "A notifier is frozen before it sends; the other takes over when the lease has run out; then the first"
                                    + " one sends, too",
                            "一个通知器在发送之前被冻结；租约到期后另一个接手；随后前者也发送")
                    .promises("C+, V")
                    .does(SeveralInstances::freezeNotifier),
            twice(
                            "frozen-past-its-lease/before-the-debit",
                            "A process of bank A is frozen before the debit; the other gives the transfer up; then the first one"
                                    + " wants to pay",
                            "A 行的一个进程在扣款之前被冻结；另一个进程放弃这笔转账；随后前者要扣款")
                    .promises("R")
                    .does(lab -> TwoInstances.frozen(Point.PAY_BEFORE, FIRST, "REJECTED", lab)),
            twice(
                            "both-recover",
                            "Both processes of bank A are killed when each has paid three times, and start again at the same moment",
                            "A 行的两个进程各在三次扣款之后被杀，并在同一时刻重新启动")
                    .promises("C+, V")
                    .demands(Demands.USUAL.withProgress(0, 6))
                    .does(lab -> TwoInstances.bothRecover(Point.PAY_COMMITTED, FIRST, SECOND, lab)),
            twice(
                            "rolling-restart",
                            "Each process of both banks and of their notifiers is stopped in order and started again while clients"
                                    + " pay",
                            "客户端付款期间，两家银行及其通知器的每个进程依次有序停止并重新启动")
                    .promises("C+, (V)")
                    .demands(Demands.USUAL.withProgress(0.5, 20))
                    .does(TwoInstances::rollingRestart),
            twice(
                            "slow-one",
                            "One process of bank B is frozen past every time-out, and the other does the credits",
                            "B 行的一个进程被冻结到超过所有超时，由另一个进程入账")
                    .promises("C+, V")
                    .demands(Demands.USUAL.withProgress(0, 4))
                    .does(SeveralInstances::freezePayee));

    private SeveralInstances() {}

    private static Scenario twice(String id, String en, String zh) {
        return Scenario.of("two-instances/" + id, en, zh).instances(2);
    }

    /** Not started again before the other one has ended the transfer. */
    private static void notifierDies(Lab lab) throws Exception {
        for (Point point : List.of(Point.ATTEMPT_CLAIMED, Point.ATTEMPT_SEND, Point.ATTEMPT_ANSWERED)) {
            TwoInstances.payeeDies(point, FIRST, lab);
            lab.run().processes().stream()
                    .filter(process -> process.state() == ProcessState.ENDED)
                    .forEach(dead -> lab.restart(dead.name()));
        }
    }

    private static void freezeNotifier(Lab lab) throws Exception {
        String frozen = "notifier-a";
        lab.kill("notifier-a-2"); // So that the notice is surely this one's.
        new OneProcess(lab, frozen).arm(Point.ATTEMPT_SEND, FaultAction.PAUSE);
        String id = new OneProcess(lab, FIRST).pay().join().id();
        new OneProcess(lab, frozen).awaitHeld();
        lab.freeze(frozen);
        lab.restart("notifier-a-2");
        TwoInstances.untilEnded(id, "COMPLETED", lab);
        lab.read();
        lab.thaw(frozen);
        new OneProcess(lab, frozen).release();
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
