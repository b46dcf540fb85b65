package io.twobanks.checker.harm;

import io.twobanks.checker.Evidence;
import io.twobanks.checker.Rule;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Does one harm to an evidence that was valid, and leaves everything else as consistent as it can: when a leg is
 * dropped, the balances agree with the ledger that is left. It works on the evidence of any run, recorded or drawn, in
 * which at least one transfer was completed; it shares no code with the rules.
 */
public enum PlantedHarm {
    DROPPED_LEG(Rule.ATOMICITY, LegHarm::dropLeg),
    DOUBLED_LEG(Rule.EXACTLY_ONCE, LegHarm::doubleLeg),
    UNDONE_LEG(Rule.ATOMICITY, LegHarm::undoLeg),
    ALTERED_AMOUNT(Rule.EXACTLY_ONCE, LegHarm::alterAmount),
    ALTERED_BALANCE(Rule.BOOKS, AccountHarm::alterBalance),
    ALTERED_BALANCE_AFTER(Rule.BOOKS, LegHarm::alterBalanceAfter),
    SWAPPED_ACCOUNTS(Rule.EXACTLY_ONCE, LegHarm::swapAccounts),
    SWAPPED_ANSWER(Rule.TRUTH, AnswerHarm::swapAnswer),
    LATE_LEG(Rule.VISIBILITY, AnswerHarm::delayLeg),
    REMOVED_ACCOUNT(Rule.CONSERVATION, AccountHarm::removeAccount),
    INVENTED_ACCOUNT(Rule.CONSERVATION, AccountHarm::inventAccount),
    RESIDUE(Rule.CONVERGENCE, AnswerHarm::leaveResidue),
    NEVER_FINAL(Rule.CONVERGENCE, AnswerHarm::neverFinal),
    PHANTOM_PAIR(Rule.NO_PHANTOM, PhantomHarm::addPhantomPair),
    PHANTOM_IN_A_READ(Rule.NO_PHANTOM, PhantomHarm::showPhantom),
    UNTRUE_STATEMENT(Rule.ISOLATION, AnswerHarm::stateUntruly),
    FALSE_REJECTED(Rule.TRUTH, AnswerHarm::registerRejected),
    FORGOTTEN_TRANSFER(Rule.TRUTH, AnswerHarm::forgetInRegister);

    private final Rule caughtBy;
    private final BiFunction<Evidence, Random, Harmed> harm;

    PlantedHarm(Rule caughtBy, BiFunction<Evidence, Random, Harmed> harm) {
        this.caughtBy = caughtBy;
        this.harm = harm;
    }

    /** The rule that must name it; others may, too. */
    public Rule caughtBy() {
        return caughtBy;
    }

    /** @throws IllegalArgumentException when no transfer of the evidence was completed */
    public Harmed plant(Evidence evidence, Random random) {
        return harm.apply(evidence, random);
    }
}
