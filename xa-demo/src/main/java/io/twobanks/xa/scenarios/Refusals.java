package io.twobanks.xa.scenarios;

import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.EveryPattern;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** One of the banks refuses for a reason of its own; nothing has moved. */
final class Refusals {
    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payer-refuses",
                            "The payer's bank refuses: too little money, a closed account, an unknown account",
                            "付款方银行拒绝：余额不足、账户已关闭、账户不存在")
                    .promises("R")
                    .demands(Demands.USUAL.withProgress(0, 3))
                    .does(EveryPattern::payerRefuses),
            Scenario.of(
                            "payee-refuses",
                            "The payee's bank refuses: a closed account, an unknown account",
                            "收款方银行拒绝：账户已关闭、账户不存在")
                    .promises("R")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(EveryPattern::payeeRefuses));

    private Refusals() {}
}
