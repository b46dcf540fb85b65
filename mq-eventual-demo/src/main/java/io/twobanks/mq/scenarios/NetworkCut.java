package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The banks and the broker live, and cannot reach each other. */
final class NetworkCut {
    private static final String CUT = "cut";
    private static final String TO_BROKER = "lose-to-server";
    private static final String TO_BANKS = "lose-to-client";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "network-cut/before-the-half",
                            "No bank reaches the broker when bank A wants to send",
                            "A 行要发送时，两家银行都连不上 Broker")
                    .promises("C+ and R, (V)")
                    .demands(Demands.USUAL.withProgress(0, 2))
                    .does(NetworkCut::payWithoutNetwork),
            Scenario.of(
                            "network-cut/half-lost",
                            "The half message gets lost on its way to the broker",
                            "半消息在发往 Broker 的途中丢失")
                    .promises("R")
                    .does(lab -> loseHalf(TO_BROKER, lab)),
            Scenario.of(
                            "network-cut/answer-lost",
                            "The broker has the half message, and its answer gets lost",
                            "Broker 已存下半消息，但应答丢失")
                    .promises("R")
                    .does(lab -> loseHalf(TO_BANKS, lab)),
            paid(CUT, "The network to the broker is cut", "到 Broker 的网络被切断"),
            paid(TO_BROKER, "What is sent to the broker gets lost", "发往 Broker 的数据全部丢失"),
            paid(TO_BANKS, "What the broker sends gets lost", "Broker 发出的数据全部丢失"),
            Scenario.of(
                            "network-cut/credited",
                            "The network to the broker is cut when bank B has credited and told nobody",
                            "B 行已入账、尚未告知任何人时，到 Broker 的网络被切断")
                    .promises("C+, (V)")
                    .does(NetworkCut::cutWhenCredited));

    private NetworkCut() {}

    private static Scenario paid(String how, String en, String zh) {
        return Scenario.of(
                        "network-cut/paid/" + how,
                        en + " when bank A has paid and the broker does not know",
                        "A 行已扣款、Broker 尚不知情时，" + zh)
                .promises("C+, V")
                .does(lab -> cutWhenPaid(how, lab));
    }

    private static void network(String action, Lab lab) {
        lab.network("banks", "broker", action);
    }

    private static void payWithoutNetwork(Lab lab) throws Exception {
        network(CUT, lab);
        lab.transfer(lab.pair());
        network("pass", lab);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void loseHalf(String how, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.HALF_SEND, lab.pair());
        network(how, lab);
        lab.release();
        transfer.join();
        lab.read();
    }

    private static void cutWhenPaid(String how, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.LOCAL_COMMITTED, lab.pair());
        lab.read();
        network(how, lab);
        lab.release();
        transfer.join();
        lab.read();
    }

    /** Bank B cannot tell the outcome; its message comes again when the network does. */
    private static void cutWhenCredited(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_COMMITTED, FaultAction.PAUSE);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilHeld(1);
        network(CUT, lab);
        lab.release();
        lab.await().untilStep(Point.OUTCOME_SEND, id);
        lab.read();
    }
}
