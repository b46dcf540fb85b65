package io.twobanks.compensation.bench;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Ladder;
import io.twobanks.workbench.bench.rung.BankSettings;
import io.twobanks.workbench.bench.rung.LocalTransaction;
import io.twobanks.workbench.bench.rung.PatternBeside;
import io.twobanks.workbench.bench.rung.PatternService;
import io.twobanks.workbench.bench.rung.PlainXa;
import io.twobanks.workbench.bench.rung.TwoLocalTransactions;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.List;
import java.util.Map;

/** Compensation beside what it does without: a transaction over both banks, and a log. */
public final class CompensationLadder implements Ladder {
    private static final Text XA = new Text(
            "XA's service over HTTP: one transaction over both banks (a demo of its own)",
            "XA 的服务，通过 HTTP：一个跨两家银行的事务（另一个演示）");
    private static final Text NAIVE =
            new Text("two bank services that call each other; try, catch, undo", "两个互相调用的银行服务；try、catch、撤销");
    private static final Text SAGA = new Text("the durable log and idempotent steps", "持久化日志与幂等步骤");

    @Override
    public String pattern() {
        return "compensation";
    }

    @Override
    public List<Contender> contenders() {
        return List.of(
                new LocalTransaction(BankSettings::database),
                new TwoLocalTransactions(BankSettings::database),
                new PlainXa(BankSettings::database),
                new PatternBeside("xa", "xa", Map.of(), XA),
                new PatternBeside("try-catch", pattern(), naive(), NAIVE),
                new PatternService(pattern(), SAGA));
    }

    /** At fixed addresses, because a second registry would only take memory: no call passes through one. */
    private static Map<String, String> naive() {
        return Map.of(
                "compensation.guard.durable-log", "false",
                "compensation.guard.idempotent-steps", "false",
                "spring.profiles.active", "fixed-addresses");
    }

    @Override
    public List<String> baselines() {
        return List.of(LocalTransaction.NAME, "xa");
    }
}
