package io.twobanks.workbench.bench.rung;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Order;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Pattern.Text;
import java.sql.Connection;
import java.sql.SQLException;

/** One transaction at one bank: what a transfer costs when both accounts are in one database. */
public final class LocalTransaction implements Contender {
    public static final String NAME = "local";

    private final BankDatabases databases;
    private Site site;

    public LocalTransaction(BankDatabases databases) {
        this.databases = databases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text adds() {
        return new Text("one transaction in one database", "单个数据库里的一个事务");
    }

    @Override
    public boolean withinOneBank() {
        return true;
    }

    @Override
    public void open(Site site) {
        this.site = site;
    }

    @Override
    public Teller teller() throws SQLException {
        Connection bank = databases.of(site, 'A').getConnection();
        bank.setAutoCommit(false);
        return new LocalTeller(bank);
    }

    private record LocalTeller(Connection bank) implements Teller {
        @Override
        public void transfer(Order order) throws SQLException {
            try {
                Legs.move(order, bank, bank);
                bank.commit();
            } catch (SQLException failed) {
                bank.rollback();
                throw failed;
            }
        }

        @Override
        public void close() throws SQLException {
            bank.close();
        }
    }

    @Override
    public void close() {
        // Each teller closes its own connection.
    }
}
