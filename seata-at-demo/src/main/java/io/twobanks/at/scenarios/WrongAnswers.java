package io.twobanks.at.scenarios;

import io.twobanks.at.Point;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Strangers;
import java.util.List;

/** Somebody answers who is not the other bank, or asks who is not. */
final class WrongAnswers {
    static final List<Scenario> ALL = List.of(
            Scenario.of("stranger-asks", "Somebody without the banks' secret asks bank B to credit", "没有两行密钥的人请求 B 行入账")
                    .promises("C, (VL)")
                    .does(Strangers::askedByStranger),
            Scenario.of(
                            "wrong-bank-answers",
                            "Bank B's address leads to bank A, which answers the request to credit",
                            "B 行的地址指向了 A 行，由 A 行回答入账请求")
                    .promises("R, V(L)")
                    .does(lab -> Strangers.askWrongBank(Point.CREDIT_SEND, lab)),
            Scenario.of(
                            "answered-before-done",
                            "Bank B's address belongs to a stranger, who answers 200 with nothing, HTML, half a reply, or \"done\"",
                            "B 行的地址属于一个陌生的服务器，它返回 200：空内容、HTML、截断的答复，或者“已完成”")
                    .promises("R, (VL)")
                    .does(Strangers::askStranger));

    private WrongAnswers() {}
}
