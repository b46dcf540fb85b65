package io.twobanks.compensation.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.compensation.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The compensation arrives before its action, or after it, or twice. */
final class Overtaken {
    private static final String ATTEMPTS = "compensation.saga.action-attempts";

    static final Scenario LATE_CREDIT = Scenario.of(
                    "co-overtaken",
                    "The credit is held up at bank B, bank A goes back, and the credit goes on after its own take-back",
                    "入账请求滞留在 B 行，A 行已回退，之后入账才继续，晚于它自己的撤回")
            .with(ATTEMPTS, "1")
            .promises("R (R+), V", Chance.LATER, Chance.LATER_ZH)
            .does(Overtaken::holdCredit);

    static final List<Scenario> ALL = List.of(
            LATE_CREDIT,
            Scenario.of(
                            "paused-past-timeout/payee",
                            "Bank B is frozen when it has the request, bank A goes back, and bank B is thawed",
                            "B 行收到请求后被冻结，A 行回退，之后 B 行解冻")
                    .with(ATTEMPTS, "1")
                    // Who is frozen inside a transaction keeps its rows.
                    .promises("R (R+), V(L)", Chance.LATER, Chance.LATER_ZH)
                    .does(Overtaken::freezePayee),
            Scenario.of(
                            "second-phase-twice/take-back",
                            "The credit is done, its reply is lost, and the request to take it back arrives twice",
                            "入账已完成但答复丢失，撤回请求到达两次")
                    .with(ATTEMPTS, "1")
                    .promises("R (R+), (V)", Chance.LATER, Chance.LATER_ZH)
                    .does(Overtaken::takeBackTwice));

    private Overtaken() {}

    private static void holdCredit(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_RECEIVED, lab.pair());
        lab.read();
        transfer.join();
        lab.await().until("bank A has gone back", lab::isNothingInFlight);
        lab.release();
        lab.await().untilHeld(0);
        lab.read();
    }

    /** The credit stays held at bank B until everything is healed. */
    private static void freezePayee(Lab lab) throws Exception {
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        lab.arm(Point.CREDIT_RECEIVED, FaultAction.PAUSE);
        CompletableFuture<ClientReply> transfer = lab.send(request);
        lab.await().untilHeld(1);
        lab.read();
        lab.freeze("bank-b");
        lab.await().untilStep(Point.TAKE_BACK_SEND, request.transferId());
        lab.thaw("bank-b");
        transfer.join();
        lab.read();
    }

    private static void takeBackTwice(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_COMMITTED, FaultAction.THROW);
        lab.arm(Point.TAKE_BACK_SEND, FaultAction.DUPLICATE);
        lab.transfer(lab.pair());
        lab.read();
    }
}
