package io.twobanks.workbench.bench.rung;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Ladder;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.List;

/** The ladder of a pattern that brings none of its own: what the money costs by itself, and the pattern as its clients see it. */
public record StandardLadder(Pattern declared) implements Ladder {
    private static final Text SERVICE =
            new Text("the pattern's banks over HTTP, as their clients see them", "通过 HTTP 调用该模式的银行，即客户端所见");

    @Override
    public String pattern() {
        return declared.id();
    }

    @Override
    public List<Contender> contenders() {
        return List.of(
                new LocalTransaction(BankSettings::database),
                new TwoLocalTransactions(BankSettings::database),
                declared.creditsLater()
                        ? new AcceptingService(pattern(), SERVICE, false, new LedgerWatch())
                        : new PatternService(pattern(), SERVICE));
    }

    @Override
    public List<String> baselines() {
        return List.of(LocalTransaction.NAME);
    }
}
