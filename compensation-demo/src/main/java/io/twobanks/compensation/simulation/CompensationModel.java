package io.twobanks.compensation.simulation;

import io.twobanks.workbench.simulation.Model;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;
import java.util.Set;

/**
 * A saga of two steps, debit and credit, and their compensations. Both banks are modelled, their code is not used: it decides in SQL.
 */
public final class CompensationModel implements Model {
    static final String DURABLE_LOG = "durable-log";
    static final String IDEMPOTENT_STEPS = "idempotent-steps";
    static final String REFUSE_OVERTAKEN = "refuse-overtaken";

    @Override
    public String pattern() {
        return "compensation";
    }

    @Override
    public Set<String> guards() {
        return Set.of(DURABLE_LOG, IDEMPOTENT_STEPS, REFUSE_OVERTAKEN);
    }

    @Override
    public Judge begin(World world, Set<String> without) {
        OneTransfer books = new OneTransfer();
        Payee payee = new Payee(books, !without.contains(IDEMPOTENT_STEPS), !without.contains(REFUSE_OVERTAKEN));
        new Payer(world, payee, books, !without.contains(DURABLE_LOG)).begin();
        return books;
    }
}
