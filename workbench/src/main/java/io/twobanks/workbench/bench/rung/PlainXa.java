package io.twobanks.workbench.bench.rung;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Pattern.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import javax.sql.XAConnection;

/** Two-phase commit with nothing but the driver and a log: the floor that no transaction manager can get below. */
public final class PlainXa implements Contender {
    public static final String NAME = "jdbc-xa";

    private final BankDatabases databases;
    private Site site;
    private FileChannel decisions;

    public PlainXa(BankDatabases databases) {
        this.databases = databases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text adds() {
        return new Text("two-phase commit by hand, one forced log write", "手写的两阶段提交，外加一次强制写日志");
    }

    @Override
    public void open(Site site) throws IOException {
        this.site = site;
        decisions = FileChannel.open(
                site.folder().resolve("decisions.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public Teller teller() throws SQLException {
        XAConnection bankA = databases.of(site, 'A').getXAConnection();
        XAConnection bankB = databases.of(site, 'B').getXAConnection();
        return new TwoPhaseTeller(bankA, bankA.getConnection(), bankB, bankB.getConnection(), decisions);
    }

    @Override
    public void close() throws IOException {
        if (decisions != null) {
            decisions.close();
        }
    }
}
