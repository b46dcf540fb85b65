package io.twobanks.xa.bench;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Ladder;
import java.util.List;
import java.util.Map;

/** From one local transaction to XA as a client of the bank sees it; each step adds one thing. */
public final class XaLadder implements Ladder {
    @Override
    public String pattern() {
        return "xa";
    }

    @Override
    public List<Contender> contenders() {
        BankInProcess bank = new BankInProcess();
        return List.of(
                new LocalTransaction(),
                new TwoLocalTransactions(),
                new PlainXa(),
                new AtomikosTransaction(bank),
                new ServiceInProcess(bank),
                new BankService());
    }

    /** Two services over one register would take each other's transfers for orphans. */
    @Override
    public Map<String, String> properties() {
        return Map.of(BankInProcess.SETTLE_EVERY, BankInProcess.NEVER);
    }

    @Override
    public List<String> baselines() {
        return List.of(LocalTransaction.NAME, PlainXa.NAME);
    }
}
