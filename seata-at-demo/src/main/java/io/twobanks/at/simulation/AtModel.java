package io.twobanks.at.simulation;

import io.twobanks.workbench.simulation.Harm;
import io.twobanks.workbench.simulation.Model;
import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.World;
import java.util.Optional;
import java.util.Set;

/**
 * All of it is modelled, because in AT mode the decisions are Seata's: branches, undo rows with both images, the mark that the undoing
 * of a branch leaves behind which is not there yet. Somebody writes to the payer's row by hand once it is debited. The global lock and two
 * transfers at once are left out.
 */
public final class AtModel implements Model {
    static final String PROPAGATE_XID = "propagate-xid";
    static final String ERRORS_REACH = "errors-reach";
    static final String CREDIT_ONCE = "credit-once";
    static final String CHECK_AFTER_IMAGE = "check-after-image";
    /** Seata's own; no property of the module takes it away. */
    static final String UNDO_MARK = "undo-mark";

    private static final int DEPOSIT = 10;

    @Override
    public String pattern() {
        return "at";
    }

    @Override
    public Set<String> guards() {
        return Set.of(PROPAGATE_XID, ERRORS_REACH, CREDIT_ONCE, CHECK_AFTER_IMAGE, UNDO_MARK);
    }

    @Override
    public Judge begin(World world, Set<String> without) {
        Coordinator coordinator = new Coordinator(world);
        ModelBank payer = new ModelBank("bank A", world, account(without));
        ModelBank payee = new ModelBank("bank B", world, account(without));
        Outsider outsider = new Outsider(payer.account());
        Runnable meanwhile = () -> world.step(outsider, "deposits 10", outsider::deposit);
        Initiator initiator = new Initiator(world, without, coordinator, payer, payee, meanwhile);
        initiator.begin();
        return () -> coordinator.isStuck()
                ? Optional.empty() // A person knows of it.
                : harm(
                        payer.account().balance() - outsider.deposited,
                        payee.account().balance(),
                        initiator.isToldDone());
    }

    private static Account account(Set<String> without) {
        return new Account(!without.contains(CHECK_AFTER_IMAGE), !without.contains(UNDO_MARK));
    }

    private static Optional<Harm> harm(int payer, int payee, boolean toldDone) {
        if (payee > 1) {
            return Optional.of(Harm.DOUBLED);
        }
        if (payer + payee != 0) {
            return Optional.of(payer + payee < 0 ? Harm.LOST : Harm.MADE);
        }
        return toldDone && payee == 0 ? Optional.of(Harm.UNTRUE) : Optional.empty();
    }

    /** Somebody with an SQL prompt, who may never come to it. */
    private static final class Outsider extends Node {
        private final Account account;
        private int deposited;

        Outsider(Account account) {
            super("somebody");
            this.account = account;
        }

        @Override
        protected void begin() {
            // What was done is done.
        }

        void deposit() {
            account.change(DEPOSIT);
            deposited += DEPOSIT;
        }
    }
}
