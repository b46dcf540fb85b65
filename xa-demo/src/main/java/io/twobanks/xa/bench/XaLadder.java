package io.twobanks.xa.bench;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Ladder;
import java.util.List;

/** From one local transaction to XA as a client of the bank sees it; each step adds one thing. */
public final class XaLadder implements Ladder {
    @Override
    public String pattern() {
        return "xa";
    }

    @Override
    public List<Contender> contenders() {
        return List.of(new LocalTransaction(), new PlainXa(), new BankService());
    }

    @Override
    public List<String> baselines() {
        return List.of(LocalTransaction.NAME, PlainXa.NAME);
    }
}
