package io.twobanks.tcc.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.tcc.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Experiment;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The accidents once more, with Seata's own fence in place of this bank's record. */
final class InSeatasFence {
    static final String GUARDED_BY = "tcc.guarded-by";

    private static final String IN_TIME = "whether the rollback is done before the client is answered";
    private static final String IN_TIME_ZH = "回滚是否在答复客户端之前完成";

    static final List<Scenario> ALL = List.of(
            fenced(
                            "no-accident",
                            "A transfer in which nothing fails, in Seata's fence",
                            "没有任何故障的转账，由 Seata 的栅栏保护",
                            lab -> lab.transfer(lab.pair()))
                    .promises("C, (VF)"),
            fenced(
                            "tcc-empty-rollback",
                            "A Try fails before it has frozen anything, and is cancelled, in Seata's fence",
                            "一个 Try 在冻结之前失败并被 Cancel，由 Seata 的栅栏保护",
                            InSeatasFence::failBeforeFreezing)
                    .promises("C and R (R+), F(V)", IN_TIME, IN_TIME_ZH),
            fenced(
                            "tcc-suspension",
                            "A Try is held up until it is cancelled, and then goes on, in Seata's fence",
                            "Try 被滞留到 Cancel 之后才继续，由 Seata 的栅栏保护",
                            lab -> Accidents.tryAfterCancel(Point.FREEZE_BEFORE, lab))
                    .promises("R or R+, (VF)", IN_TIME, IN_TIME_ZH),
            fenced(
                            "tcc-try-cancel-race",
                            "A Cancel comes while its Try has not committed, in Seata's fence",
                            "Try 尚未提交时 Cancel 到达，由 Seata 的栅栏保护",
                            Accidents::cancelWhileTrying)
                    .promises("R or R+, (VLF)", IN_TIME, IN_TIME_ZH));

    private InSeatasFence() {}

    /** The fence does not even call the Cancel, so there is no step of it to wait for. */
    private static void failBeforeFreezing(Lab lab) throws Exception {
        Pair pair = lab.pair();
        CompletableFuture<ClientReply> other = lab.holdAt(Point.ANNOUNCE_ANSWERED, pair);
        lab.arm(Point.FREEZE_BEFORE, FaultAction.THROW);
        lab.transfer(pair);
        lab.read();
        lab.release();
        other.join();
        lab.read();
    }

    private static Scenario fenced(String id, String en, String zh, Experiment steps) {
        return Scenario.of(id + "/in-seatas-fence", en, zh)
                .with(GUARDED_BY, "fence")
                .does(steps);
    }
}
