package io.twobanks.xa.scenarios;

import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** One of the banks refuses for a reason of its own; nothing has moved. */
final class Refusals {
    private static final String UNKNOWN = "999999999";
    private static final String CLOSED = "9";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payer-refuses",
                            "The payer's bank refuses: too little money, a closed account, an unknown account",
                            "付款方银行拒绝：余额不足、账户已关闭、账户不存在")
                    .promises("R")
                    .demands(Demands.USUAL.withProgress(0, 3))
                    .does(Refusals::payer),
            Scenario.of(
                            "payee-refuses",
                            "The payee's bank refuses: a closed account, an unknown account",
                            "收款方银行拒绝：账户已关闭、账户不存在")
                    .promises("R")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(Refusals::payee));

    private Refusals() {}

    private static void payer(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.send(Request.of(pair.from(), pair.to(), "1000.01")).join();
        lab.send(Request.of("A-" + CLOSED, pair.to(), "10.00")).join();
        lab.send(Request.of("A-" + UNKNOWN, pair.to(), "10.00")).join();
        lab.read();
    }

    private static void payee(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.send(Request.of(pair.from(), "B-" + CLOSED, "10.00")).join();
        lab.send(Request.of(pair.from(), "B-" + UNKNOWN, "10.00")).join();
        lab.read();
    }
}
