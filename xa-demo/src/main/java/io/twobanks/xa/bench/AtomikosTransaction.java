package io.twobanks.xa.bench;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Order;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.bench.rung.Legs;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.xa.branch.TransferTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The same statements under Atomikos, with the bank's pools, settings and guards; no HTTP and no register. */
final class AtomikosTransaction implements Contender {
    private final BankInProcess bank;

    AtomikosTransaction(BankInProcess bank) {
        this.bank = bank;
    }

    @Override
    public String name() {
        return "atomikos";
    }

    @Override
    public Text adds() {
        return new Text("Atomikos instead of the hand: pools, recovery, guards", "改由 Atomikos 负责：连接池、恢复、保护措施");
    }

    @Override
    public void open(Site site) {
        bank.open(site);
    }

    @Override
    public Teller teller() {
        DataSource databaseA = bank.database('A');
        DataSource databaseB = bank.database('B');
        TransferTransaction transaction = bank.transaction();
        return order -> transaction.execute(order.transferId(), () -> move(order, databaseA, databaseB));
    }

    private static Order move(Order order, DataSource databaseA, DataSource databaseB) {
        try (Connection atA = databaseA.getConnection();
                Connection atB = databaseB.getConnection()) {
            Legs.move(order, atA, atB);
            return order;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed); // Unchecked, so that the transaction is rolled back.
        }
    }

    @Override
    public void close() {
        bank.close();
    }
}
