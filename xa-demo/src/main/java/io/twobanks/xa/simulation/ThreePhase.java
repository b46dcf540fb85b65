package io.twobanks.xa.simulation;

import io.twobanks.workbench.simulation.Model;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.Trouble;
import io.twobanks.workbench.simulation.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Three-phase commit, after D. Skeen, Nonblocking Commit Protocols, SIGMOD 1981. It is made for a world in which processes crash,
 * messages always arrive, and who does not answer in time is dead. There, with the termination protocol, nobody waits for a dead
 * coordinator and nothing is lost. As soon as messages can be lost, both banks can be alive and take each other for dead: see {@link
 * InACutNetwork}. The banks' code is not used.
 */
public class ThreePhase implements Model {
    static final String TERMINATION_PROTOCOL = "termination-protocol";

    /** The same protocol where it was not made for. */
    public static final class InACutNetwork extends ThreePhase {
        @Override
        public String name() {
            return "3pc-cut";
        }

        @Override
        public Set<Trouble> troubles() {
            return EnumSet.of(Trouble.CRASH, Trouble.LOSS);
        }
    }

    @Override
    public String pattern() {
        return "xa";
    }

    @Override
    public String name() {
        return "3pc";
    }

    @Override
    public Set<String> guards() {
        return Set.of(TERMINATION_PROTOCOL);
    }

    @Override
    public Set<Trouble> troubles() {
        return EnumSet.of(Trouble.CRASH);
    }

    @Override
    public Judge begin(World world, Set<String> without) {
        OneTransfer books = new OneTransfer();
        boolean asksOthers = !without.contains(TERMINATION_PROTOCOL);
        Participant payer = new Participant("bank A", world, asksOthers, books::debit);
        Participant payee = new Participant("bank B", world, asksOthers, books::credit);
        ThreePhaseCoordinator coordinator = new ThreePhaseCoordinator(world, List.of(payer, payee));
        payer.meet(List.of(payee, coordinator));
        payee.meet(List.of(payer, coordinator));
        coordinator.begin();
        return books;
    }
}
