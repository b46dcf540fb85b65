package io.twobanks.outbox.simulation;

import io.twobanks.workbench.simulation.Model;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;
import java.util.Set;

/**
 * One row, and two relays that claim it by lease. Both banks are modelled, their code is not used: it decides in SQL. A row that is
 * parked after its last attempt is left out; here a relay tries for ever.
 */
public final class OutboxModel implements Model {
    static final String SAME_TRANSACTION = "same-transaction";
    static final String MARK_AFTER_ACKNOWLEDGEMENT = "mark-after-acknowledgement";
    static final String INBOX = "inbox";

    @Override
    public String pattern() {
        return "outbox";
    }

    @Override
    public Set<String> guards() {
        return Set.of(SAME_TRANSACTION, MARK_AFTER_ACKNOWLEDGEMENT, INBOX);
    }

    @Override
    public Judge begin(World world, Set<String> without) {
        OneTransfer books = new OneTransfer();
        Table table = new Table();
        Payee payee = new Payee(books, !without.contains(INBOX));
        boolean sameTransaction = !without.contains(SAME_TRANSACTION);
        for (int number = 1; sameTransaction && number <= 2; number++) {
            boolean markAfter = !without.contains(MARK_AFTER_ACKNOWLEDGEMENT);
            new Relay("relay " + number, world, table, payee, markAfter).begin();
        }
        new Payer(world, table, payee, books, sameTransaction).begin();
        return books;
    }
}
