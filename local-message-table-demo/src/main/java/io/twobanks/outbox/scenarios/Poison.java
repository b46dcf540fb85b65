package io.twobanks.outbox.scenarios;

import static io.twobanks.outbox.scenarios.Undeliverable.LIMIT;
import static io.twobanks.outbox.scenarios.Undeliverable.limited;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import io.twobanks.workbench.scenario.TwoInstances;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A message that can never succeed. */
final class Poison {
    private static final String DB_A = "db-a";

    static final Scenario SPOILT = limited(
                    "lm-poison",
                    "A message is spoilt so that bank B never takes it; others flow, it is parked, and a person lets"
                            + " the money go back",
                    "一条消息损坏，B 行永远不会接受；其他消息照常流动，它被搁置，由人工把钱退回")
            .promises("C+ and M, V")
            .demands(Demands.USUAL.withDesk().withProgress(0, 2))
            .does(lab -> spoil(lab, false));

    static final List<Scenario> ALL = List.of(
            SPOILT,
            limited("poison-after-restart", "The same, and bank A is killed between two attempts", "同样的情形，A 行在两次尝试之间被杀")
                    .promises("C+ and M, V")
                    .demands(Demands.USUAL.withDesk().withProgress(0, 2))
                    .does(lab -> spoil(lab, true)));

    /** The broker acknowledges it all the same: bank B drops it, and bank A gets no outcome. */
    static Scenario byBroker() {
        return limited(
                        "lm-poison/by-broker",
                        "A message is spoilt, and RocketMQ carries it: bank B drops it, bank A asks again until it is"
                                + " parked, and a person lets the money go back",
                        "一条消息损坏，由 RocketMQ 运送：B 行丢弃它，A 行反复询问直到它被搁置，由人工把钱退回")
                .with("outbox.ask-after", "2s")
                .promises("C+ and M, V")
                .demands(Demands.USUAL.withDesk().withProgress(0, 2))
                .does(lab -> spoil(lab, false));
    }

    private Poison() {}

    /** Without a limit nobody is ever asked; then the scenario ends with a transfer that never does. */
    private static void spoil(Lab lab, boolean killed) throws Exception {
        String id = untilParked(lab, killed);
        if (lab.desk().actions(id).contains("refund")) {
            lab.desk().act(id, "refund");
            lab.desk().act(id, "refund");
        }
    }

    /** Until the spoilt message is parked, or was tried far too often. */
    static String untilParked(Lab lab, boolean killed) throws Exception {
        Tables tables = new Tables(lab);
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_CLAIMED, lab.pair());
        String id = transfer.join().id();
        // The relay has read it already; the copy is taken by the attempt after the one that fails here.
        tables.change(DB_A, "UPDATE outbox SET body = '{\"spoilt' WHERE transfer_id = ?", id);
        lab.arm(Point.CREDIT_SEND, FaultAction.THROW);
        lab.release();
        if (killed) {
            lab.await().until("two attempts", () -> attempts(id, tables) >= 2);
            lab.kill("bank-a");
            lab.restart("bank-a");
        }
        TwoInstances.untilEnded(lab.transfer(lab.pair()).id(), "COMPLETED", lab);
        lab.await()
                .until(
                        "the desk, or far too many attempts",
                        () -> lab.desk().actions(id).contains("refund") || attempts(id, tables) > 3 * LIMIT);
        lab.read();
        return id;
    }

    private static long attempts(String id, Tables tables) {
        return tables.number(DB_A, "SELECT attempts FROM outbox WHERE transfer_id = ?", id);
    }
}
