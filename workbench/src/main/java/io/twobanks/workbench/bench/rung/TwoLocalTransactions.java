package io.twobanks.workbench.bench.rung;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Order;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Pattern.Text;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction at each bank, one after the other: what two databases cost by themselves. A crash between loses money. */
public final class TwoLocalTransactions implements Contender {
    private final BankDatabases databases;
    private Site site;

    public TwoLocalTransactions(BankDatabases databases) {
        this.databases = databases;
    }

    @Override
    public String name() {
        return "two-local";
    }

    @Override
    public Text adds() {
        return new Text("a transaction at each bank, nothing holds them together", "每家银行一个事务，两者互不相干");
    }

    @Override
    public void open(Site site) {
        this.site = site;
    }

    @Override
    public Teller teller() throws SQLException {
        Connection bankA = databases.of(site, 'A').getConnection();
        Connection bankB = databases.of(site, 'B').getConnection();
        bankA.setAutoCommit(false);
        bankB.setAutoCommit(false);
        return new TwoTellers(bankA, bankB);
    }

    private record TwoTellers(Connection bankA, Connection bankB) implements Teller {
        @Override
        public void transfer(Order order) throws SQLException {
            try {
                Legs.moveOne(order, Legs.first(order), bankA);
                bankA.commit();
                Legs.moveOne(order, Legs.second(order), bankB);
                bankB.commit();
            } catch (SQLException failed) {
                bankA.rollback();
                bankB.rollback();
                throw failed;
            }
        }

        @Override
        public void close() throws SQLException {
            bankA.close();
            bankB.close();
        }
    }

    @Override
    public void close() {
        // Each teller closes its own connections.
    }
}
