package io.twobanks.compensation.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.compensation.Point;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** The banks find each other in a real Nacos registry, and it dies. */
final class RegistryAway {
    static final List<Scenario> ALL = List.of(
            withRegistry(
                            "registry-killed/transfers-go-on",
                            "The registry is killed; transfers go on with the addresses that the banks remember",
                            "注册中心被杀；银行凭记住的地址继续转账")
                    .promises(
                            "C (C+), (V)",
                            "when the registry is back, the other bank is not in it for a moment",
                            "注册中心恢复后，对方银行要过片刻才重新登记")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(RegistryAway::payWithoutRegistry),
            withRegistry(
                            "registry-killed/payee-restarted",
                            "The registry is killed, bank B dies in the credit and comes back, then the registry does",
                            "注册中心被杀，B 行在入账时死亡并恢复，随后注册中心恢复")
                    .with(Killed.ATTEMPTS, Killed.PATIENT)
                    .promises(
                            "C (C+ or R+), V",
                            "a bank that takes longer to start than all attempts last finds the saga gone back",
                            "银行启动的时间若长于全部尝试，Saga 就已经回退")
                    .by(Point.RESUME_BEFORE)
                    .does(RegistryAway::restartPayee));

    private RegistryAway() {}

    private static Scenario withRegistry(String id, String en, String zh) {
        return Scenario.of(id, en, zh).with("spring.profiles.active", "registry");
    }

    /** When the registry is back, the other bank is not in it for a moment: one attempt more. */
    private static void payWithoutRegistry(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.transfer(pair);
        lab.kill("nacos");
        lab.transfer(pair);
        lab.read();
        lab.restart("nacos");
        lab.transfer(pair);
    }

    private static void restartPayee(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.transfer(pair);
        lab.kill("nacos");
        lab.arm(Point.CREDIT_RECEIVED, FaultAction.CRASH);
        lab.transfer(pair);
        lab.await().untilCrashed("bank-b");
        lab.read();
        lab.restart("nacos");
        lab.restart("bank-b");
        lab.read();
    }
}
