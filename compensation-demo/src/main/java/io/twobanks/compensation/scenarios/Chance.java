package io.twobanks.compensation.scenarios;

import io.twobanks.workbench.scenario.Scenario;

/** What decides how a saga ends where the scenario does not. */
final class Chance {
    private Chance() {}

    /** Nothing fails, and each transfer completes, at once unless the machine is slow. */
    static Scenario completes(Scenario scenario, String prices) {
        return scenario.promises(
                "C or C+" + prices,
                "an answer of the other bank that takes longer than its time-out is none, and comes later",
                "另一家银行的答复若超时就算没有，之后才到");
    }
}
