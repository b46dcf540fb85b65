package io.twobanks.mq.simulation;

import io.twobanks.workbench.simulation.Model;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;
import java.util.Set;

/** A half message, a local transaction, and the check-back. Banks and broker are modelled, their code is not used. */
public final class MqModel implements Model {
    static final String LOG_WITH_DEBIT = "log-with-debit";
    static final String CHECK_READS_LOG = "check-reads-log";
    static final String DEDUPE = "dedupe";
    static final String ACKNOWLEDGE_AFTER_COMMIT = "acknowledge-after-commit";

    @Override
    public String pattern() {
        return "mq";
    }

    @Override
    public Set<String> guards() {
        return Set.of(LOG_WITH_DEBIT, CHECK_READS_LOG, DEDUPE, ACKNOWLEDGE_AFTER_COMMIT);
    }

    @Override
    public Judge begin(World world, Set<String> without) {
        OneTransfer books = new OneTransfer();
        Payee payee = new Payee(world, books, !without.contains(DEDUPE), !without.contains(ACKNOWLEDGE_AFTER_COMMIT));
        Broker broker = new Broker(world, payee);
        new Payer(world, broker, books, !without.contains(LOG_WITH_DEBIT), !without.contains(CHECK_READS_LOG)).begin();
        return books;
    }
}
