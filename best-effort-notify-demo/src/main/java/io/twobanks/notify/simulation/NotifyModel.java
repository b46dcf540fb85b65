package io.twobanks.notify.simulation;

import io.twobanks.workbench.simulation.Model;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;
import java.util.Set;

/**
 * A payment that is final, a notifier that gives up after some attempts, and a bank that asks for what it has not heard of. The
 * broker between bank A and the notifier is left out, and the banks' code is not used.
 */
public final class NotifyModel implements Model {
    static final String INBOX = "inbox";
    static final String ASK = "ask";

    @Override
    public String pattern() {
        return "notify";
    }

    @Override
    public Set<String> guards() {
        return Set.of(INBOX, ASK);
    }

    @Override
    public Judge begin(World world, Set<String> without) {
        OneTransfer books = new OneTransfer();
        Payee payee = new Payee(world, books, !without.contains(INBOX), !without.contains(ASK));
        Payer payer = new Payer(world, books, new Notifier(world, payee));
        payee.knows(payer);
        payer.begin();
        payee.begin();
        return books;
    }
}
