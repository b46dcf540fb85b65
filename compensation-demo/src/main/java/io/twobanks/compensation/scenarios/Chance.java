package io.twobanks.compensation.scenarios;

import io.twobanks.workbench.scenario.Scenario;

/** What decides how a saga ends where the scenario does not. */
final class Chance {
    /** Why a client may hear only later that all was put back. */
    static final String LATER = "a way back whose answer takes longer than its time-out ends later";

    /** The same in Chinese. */
    static final String LATER_ZH = "回退的答复若超时，就要稍后才结束";

    private Chance() {}

    /** Nothing fails, and each transfer completes, at once unless the machine is slow. */
    static Scenario completes(Scenario scenario, String prices) {
        return scenario.promises(
                "C or C+" + prices,
                "an answer of the other bank that takes longer than its time-out is none, and comes later",
                "另一家银行的答复若超时就算没有，之后才到");
    }
}
