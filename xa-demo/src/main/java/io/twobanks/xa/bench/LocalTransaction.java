package io.twobanks.xa.bench;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Order;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Pattern.Text;
import java.sql.Connection;
import java.sql.SQLException;

/** One transaction at one bank: what a transfer costs when both accounts are in one database. */
final class LocalTransaction implements Contender {
    static final String NAME = "local";

    private BankSettings settings;

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
        settings = BankSettings.at(site);
    }

    @Override
    public Teller teller() throws SQLException {
        Connection bank = settings.bankA().getConnection();
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
