package io.twobanks.tcc.simulation;

import io.twobanks.tcc.branch.BranchRecord;
import io.twobanks.tcc.branch.Part;
import io.twobanks.tcc.branch.Side;
import io.twobanks.workbench.simulation.Model;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;
import java.math.BigDecimal;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whether a part is tried, confirmed or cancelled is decided by the banks' own {@link BranchRecord}, over tables in memory. The
 * coordinator, the network and the books are modelled; what a database does with two transactions at once is left out.
 */
public final class TccModel implements Model {
    static final String ONCE = "once";
    static final String EMPTY_ROLLBACK = "empty-rollback";
    static final String ANTI_SUSPENSION = "anti-suspension";

    @Override
    public String pattern() {
        return "tcc";
    }

    @Override
    public Set<String> guards() {
        return Set.of(ONCE, EMPTY_ROLLBACK, ANTI_SUSPENSION);
    }

    @Override
    public Judge begin(World world, Set<String> without) {
        OneTransfer books = new OneTransfer();
        BranchRecord.Guard guard = new BranchRecord.Guard(
                !without.contains(ONCE), !without.contains(EMPTY_ROLLBACK), !without.contains(ANTI_SUSPENSION));
        Coordinator coordinator = new Coordinator(world);
        ModelBank payee = new ModelBank(
                "bank B",
                world,
                part(Side.PAYEE),
                record(guard),
                new ModelBank.Work(() -> {}, books::credit, () -> {}));
        ModelBank payer = new ModelBank(
                "bank A",
                world,
                part(Side.PAYER),
                record(guard),
                new ModelBank.Work(
                        books::freeze,
                        () -> {
                            books.unfreeze();
                            books.debit();
                        },
                        books::unfreeze));
        new Initiator(world, coordinator, payer, payee, books).begin();
        return books;
    }

    private static BranchRecord record(BranchRecord.Guard guard) {
        return new BranchRecord(guard, new RowsInMemory(), TransactionOperations.withoutTransaction());
    }

    private static Part part(Side side) {
        return new Part("xid", side, "transfer", "account", BigDecimal.ONE);
    }
}
