package io.twobanks.xa.bench;

import com.mysql.cj.jdbc.MysqlXADataSource;
import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Ladder;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.rung.BankSettings;
import io.twobanks.workbench.bench.rung.LocalTransaction;
import io.twobanks.workbench.bench.rung.PatternService;
import io.twobanks.workbench.bench.rung.PlainXa;
import io.twobanks.workbench.bench.rung.TwoLocalTransactions;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
                new LocalTransaction(XaLadder::database),
                new TwoLocalTransactions(XaLadder::database),
                new PlainXa(XaLadder::database),
                new AtomikosTransaction(bank),
                new ServiceInProcess(bank),
                new PatternService(
                        "xa",
                        new Text("the bank's service over HTTP, as its clients see it", "通过 HTTP 调用银行服务，即客户端所见")));
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

    private static MysqlXADataSource database(Site site, char bank) {
        String prefix = "bank.database." + Character.toString(bank).toLowerCase(Locale.ROOT) + ".";
        return BankSettings.with(told(site)).database(prefix + "url", prefix + "user", prefix + "password");
    }

    /** What the bank is told through its environment. */
    static Map<String, Object> told(Site site) {
        Map<String, Object> told = new HashMap<>(site.properties());
        told.put("DB_A_PORT", site.run().port("db-a"));
        told.put("DB_B_PORT", site.run().port("db-b"));
        told.put("BANK_PASSWORD", site.run().bankPassword());
        return told;
    }
}
