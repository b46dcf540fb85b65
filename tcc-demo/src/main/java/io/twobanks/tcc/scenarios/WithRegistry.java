package io.twobanks.tcc.scenarios;

import io.twobanks.tcc.Point;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.TwoInstances;
import java.util.List;

/** The banks and the coordinator find each other in a real Nacos registry: it dies, or each bank runs in two processes. */
final class WithRegistry {
    private static final String FIRST = "bank-a";

    static final List<Scenario> ALL = List.of(
            withRegistry(
                            "registry-killed/transfers-go-on",
                            "The registry is killed; transfers go on with the addresses that banks and coordinator remember",
                            "注册中心被杀；银行和协调器凭记住的地址继续转账")
                    .promises(
                            "C (R or R+ or C+), (VF)",
                            "when the registry is back, the other bank is not in it for a moment",
                            "注册中心恢复后，对方银行要过片刻才重新登记")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(WithRegistry::payWithoutRegistry),
            twice(
                            "one-dies/undecided",
                            "One process of bank A dies when the money is frozen, and the other cancels it",
                            "A 行的一个进程在冻结之后死亡，由另一个进程 Cancel")
                    .promises("R+, F(V)")
                    .does(lab -> TwoInstances.oneDies(Point.FREEZE_AFTER, FIRST, "REJECTED", lab)),
            twice(
                            "one-dies/decided",
                            "One process of bank A dies when both Confirms are done, and the other asks the coordinator",
                            "A 行的一个进程在两个 Confirm 完成之后死亡，由另一个进程询问协调器")
                    .promises("C+, (VF)")
                    .does(lab -> TwoInstances.oneDies(Point.COMMIT_DECIDED, FIRST, "COMPLETED", lab)),
            twice(
                            "one-dies/confirming",
                            "One process of bank B dies when it is told to confirm, and the other confirms",
                            "B 行的一个进程被要求 Confirm 时死亡，由另一个进程 Confirm")
                    .promises("C or C+, (VF)", "whether the other one is told in time", "另一个进程是否及时得到通知")
                    .does(lab -> TwoInstances.payeeDies(Point.CONFIRM_PAYEE_BEFORE, FIRST, lab)),
            twice(
                            "frozen-past-its-lease",
                            "A process of bank A is frozen before its Try; the other cancels and rejects; then the first one goes on",
                            "A 行的一个进程在 Try 之前被冻结；另一个进程 Cancel 并拒绝转账；之后第一个继续")
                    .promises("R, (VF)")
                    .does(lab -> TwoInstances.frozen(Point.FREEZE_BEFORE, FIRST, "REJECTED", lab)),
            twice(
                            "both-recover",
                            "Both processes of bank A die with frozen money and come back at the same moment",
                            "A 行的两个进程带着冻结的资金死亡，并同时恢复")
                    .promises("R+, F(V)")
                    .demands(Demands.USUAL.withProgress(0, 6))
                    .does(lab -> TwoInstances.bothRecover(Point.FREEZE_AFTER, FIRST, "bank-a-2", lab)),
            twice(
                            "slow-one",
                            "One process of bank B is frozen past every time-out; transfers that reach the other are paid",
                            "B 行的一个进程被冻结到超过所有超时；到达另一个进程的转账照常支付")
                    .promises(
                            "C or C+ or R or R+, (VF)",
                            "which process is asked to try, and which to confirm",
                            "由哪个进程 Try，由哪个进程 Confirm")
                    .demands(Demands.USUAL.withProgress(0, 4))
                    .does(WithRegistry::freezePayee));

    private WithRegistry() {}

    private static Scenario twice(String id, String en, String zh) {
        return withRegistry("two-instances/" + id, en, zh).instances(2);
    }

    private static Scenario withRegistry(String id, String en, String zh) {
        return Scenario.of(id, en, zh).with("spring.profiles.active", "registry");
    }

    private static void freezePayee(Lab lab) throws Exception {
        lab.freeze("bank-b-2");
        for (int number = 0; number < 4; number++) {
            lab.transfer(lab.pair());
        }
        lab.read();
        lab.thaw("bank-b-2");
    }

    private static void payWithoutRegistry(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.transfer(pair);
        lab.kill("nacos");
        lab.transfer(pair);
        lab.read();
        lab.restart("nacos");
        lab.transfer(pair);
    }
}
