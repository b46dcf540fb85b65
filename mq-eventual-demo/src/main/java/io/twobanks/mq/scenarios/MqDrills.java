package io.twobanks.mq.scenarios;

import io.twobanks.infra.rocketmq.BrokerAdmin;
import io.twobanks.workbench.drill.Drill;
import io.twobanks.workbench.drill.DrillList;
import io.twobanks.workbench.scenario.Lab;
import java.util.List;

/** What a person repairs in the drills of transactional messages. */
public final class MqDrills implements DrillList {
    /** A setting of RocketMQ's broker. */
    private static final String MOST_CHECKS = "transactionCheckMax";

    @Override
    public String pattern() {
        return "mq";
    }

    @Override
    public List<Drill> drills() {
        return List.of(new Drill("discarded", CheckedBack.DISCARDED, MqDrills::discard));
    }

    /** The brokers of a run ask hundreds of times; for this one message they ask as often as those of the scenario. */
    private static String discard(Lab lab) throws Exception {
        BrokerAdmin broker = lab.run().admin(BrokerAdmin.class).orElseThrow();
        String before = broker.set(MOST_CHECKS, String.valueOf(CheckedBack.FEW));
        try {
            return CheckedBack.untilDiscarded(lab);
        } finally {
            broker.set(MOST_CHECKS, before);
        }
    }
}
