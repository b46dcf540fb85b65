package io.twobanks.at.scenarios;

import io.twobanks.at.Point;
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
                            "C (R or R+ or C+), (VL)",
                            "when the registry is back, the other bank is not in it for a moment",
                            "注册中心恢复后，对方银行要过片刻才重新登记")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(WithRegistry::payWithoutRegistry),
            withRegistry(
                            "two-instances/one-dies/undecided",
                            "One process of bank A dies when the payer is debited, and the other undoes it",
                            "A 行的一个进程在扣款之后死亡，由另一个进程撤销")
                    .instances(2)
                    .promises("R+, V(L)")
                    .does(lab -> TwoInstances.oneDies(Point.DEBIT_COMMITTED, FIRST, "REJECTED", lab)),
            withRegistry(
                            "two-instances/one-dies/decided",
                            "One process of bank A dies when the coordinator has decided, and the other asks it",
                            "A 行的一个进程在协调器决定之后死亡，由另一个进程询问协调器")
                    .instances(2)
                    .promises("C+, (VL)")
                    .does(lab -> TwoInstances.oneDies(Point.COMMIT_DECIDED, FIRST, "COMPLETED", lab)));

    private WithRegistry() {}

    private static Scenario withRegistry(String id, String en, String zh) {
        return Scenario.of(id, en, zh).with("spring.profiles.active", "registry");
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
