package io.twobanks.tcc.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.tcc.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The three classic accidents: a repeat, a Cancel without its Try (empty rollback), a Try after its Cancel (suspension). Nothing
 * is called in a funny order here: a request is doubled, an acknowledgement is lost, a step fails or is held up, and the
 * coordinator does the rest.
 */
final class Accidents {
    static final Scenario TRY_TWICE = Scenario.of(
                    "tcc-try-twice",
                    "The request to try arrives at bank B twice: to Seata these are two branches, and two Confirms",
                    "Try 请求到达 B 行两次：在 Seata 看来是两个分支、两次 Confirm")
            .promises("C, (VF)")
            .does(Accidents::tryTwice);

    static final Scenario CONFIRM_TWICE = Scenario.of(
                    "tcc-confirm-twice",
                    "Bank B has confirmed, the coordinator does not hear of it and calls Confirm again",
                    "B 行已 Confirm，协调器没有得知，再次调用 Confirm")
            .promises(
                    "C or C+, (VF)",
                    "whether the second Confirm is done before the client is answered",
                    "第二次 Confirm 是否在答复客户端之前完成")
            .does(lab -> failAfter(Point.CONFIRM_PAYEE_AFTER, lab));

    static final Scenario CANCEL_TWICE = Scenario.of(
                    "tcc-cancel-twice",
                    "Bank A has cancelled, the coordinator does not hear of it and calls Cancel again, while another"
                            + " transfer of the same payer is frozen",
                    "A 行已 Cancel，协调器没有得知，再次调用 Cancel；同一付款方的另一笔转账正冻结着资金")
            .promises(
                    "C and R+ (R), F(V)",
                    "whether the second Cancel is done before the client is answered",
                    "第二次 Cancel 是否在答复客户端之前完成")
            .does(Accidents::cancelTwice);

    static final Scenario EMPTY_ROLLBACK = Scenario.of(
                    "tcc-empty-rollback",
                    "A Try fails before it has frozen anything, and is cancelled, while another transfer of the same"
                            + " payer is frozen",
                    "一个 Try 在冻结之前失败并被 Cancel，此时同一付款方的另一笔转账正冻结着资金")
            .promises(
                    "C and R (R+), F(V)",
                    "whether the Cancel is done before the client is answered",
                    "Cancel 是否在答复客户端之前完成")
            .does(Accidents::cancelWithoutTry);

    static final Scenario SUSPENSION = Scenario.of(
                    "tcc-suspension/payer",
                    "A Try at bank A is held up until the coordinator has cancelled it, and then goes on",
                    "A 行的 Try 被滞留，直到协调器已 Cancel，之后才继续")
            .promises("R or R+, (VF)", "whether the rollback is answered in time", "回滚是否及时得到答复")
            .does(lab -> tryAfterCancel(Point.FREEZE_BEFORE, lab));

    static final List<Scenario> ALL = List.of(
            TRY_TWICE,
            CONFIRM_TWICE,
            Scenario.of("tcc-confirm-twice/payer", "The same at bank A", "A 行发生同样的情况")
                    .promises(
                            "C or C+, (VF)",
                            "whether the second Confirm is done before the client is answered",
                            "第二次 Confirm 是否在答复客户端之前完成")
                    .does(lab -> failAfter(Point.CONFIRM_PAYER_AFTER, lab)),
            Scenario.of(
                            "second-phase-twice",
                            "Bank B dies when it has confirmed, and is told to confirm again when it is back",
                            "B 行 Confirm 之后死亡，恢复后再次被要求 Confirm")
                    .promises("C+, (VF)")
                    .does(lab -> Killed.crashAt(Point.CONFIRM_PAYEE_AFTER, "bank-b", lab)),
            Scenario.of(
                            "tcc-confirm-twice/at-once",
                            "Bank B's Confirm is held up before it commits until the coordinator calls it once more,"
                                    + " so that two Confirms run at once",
                            "B 行的 Confirm 在提交之前被滞留，直到协调器再次调用，两个 Confirm 同时执行")
                    .promises("C+, L(VF)")
                    .does(Accidents::confirmAtOnce),
            CANCEL_TWICE,
            EMPTY_ROLLBACK,
            SUSPENSION,
            Scenario.of(
                            "tcc-suspension/payee",
                            "A Try at bank B is held up until the coordinator has cancelled it, and then goes on",
                            "B 行的 Try 被滞留，直到协调器已 Cancel，之后才继续")
                    .promises("R or R+, F(V)", "whether the rollback is answered in time", "回滚是否及时得到答复")
                    .does(lab -> tryAfterCancel(Point.ANNOUNCE_BEFORE, lab)),
            Scenario.of(
                            "tcc-try-cancel-race",
                            "A Try has frozen the money and not committed when its Cancel comes, which waits for it",
                            "Try 已冻结资金、尚未提交时 Cancel 到达，等待它结束")
                    .promises("R or R+, (VLF)", "whether the rollback is answered in time", "回滚是否及时得到答复")
                    .does(Accidents::cancelWhileTrying));

    private Accidents() {}

    private static void tryTwice(Lab lab) throws Exception {
        lab.arm(Point.ANNOUNCE_SEND, FaultAction.DUPLICATE);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void failAfter(FaultPoint point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.THROW);
        lab.transfer(lab.pair());
        lab.read();
    }

    /** The coordinator waits for 15 s until it takes the first one for lost. */
    private static void confirmAtOnce(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CONFIRM_PAYEE_INSIDE, lab.pair());
        lab.await().untilLockWait("db-b");
        lab.read();
        lab.release();
        transfer.join();
        lab.read();
    }

    /** The first transfer is held with its money frozen; what happens to the second must not touch that. */
    private static void cancelTwice(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> other = lab.holdAt(Point.ANNOUNCE_ANSWERED, pair);
        lab.arm(Point.ANNOUNCE_SEND, FaultAction.THROW);
        lab.arm(Point.CANCEL_PAYER_AFTER, FaultAction.THROW);
        goOn(other, lab.transfer(pair), 2, lab);
    }

    private static void cancelWithoutTry(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> other = lab.holdAt(Point.ANNOUNCE_ANSWERED, pair);
        lab.arm(Point.FREEZE_BEFORE, FaultAction.THROW);
        goOn(other, lab.transfer(pair), 1, lab);
    }

    /** Without waiting for the second's end: where a guard is missing it may have none. */
    private static void goOn(CompletableFuture<ClientReply> other, ClientReply second, int cancels, Lab lab)
            throws Exception {
        lab.read();
        lab.await().untilSteps(Point.CANCEL_PAYER_AFTER, second.id(), cancels);
        lab.read();
        lab.release();
        other.join();
        lab.read();
    }

    /** Longer than the global transaction's time-out: the coordinator gives it up, and calls its Cancel. */
    static String tryAfterCancel(FaultPoint point, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.read();
        lab.await().until("it is rolled back", () -> lab.run().inFlight().isEmpty());
        lab.release();
        ClientReply told = transfer.join();
        lab.await().untilHeld(0);
        lab.read();
        return told.id();
    }

    static void cancelWhileTrying(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.FREEZE_INSIDE, lab.pair());
        lab.await().untilLockWait("db-a");
        lab.read();
        lab.release();
        transfer.join();
        lab.read();
    }
}
