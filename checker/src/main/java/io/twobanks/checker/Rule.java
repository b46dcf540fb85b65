package io.twobanks.checker;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The rules of the checker, in the order in which they are reported. */
public enum Rule {
    BOOKS(BooksRule::check),
    VISIBILITY(VisibilityRule::check),
    CONSERVATION(ConservationRule::check),
    ATOMICITY(AtomicityRule::check),
    EXACTLY_ONCE(ExactlyOnceRule::check),
    TRUTH(TruthRule::check),
    NO_PHANTOM(NoPhantomRule::check),
    ISOLATION(IsolationRule::check),
    CONVERGENCE(ConvergenceRule::check),
    PROGRESS(ProgressRule::check),
    NON_VACUITY(NonVacuityRule::check);

    private final BiConsumer<Index, Errors> check;

    Rule(BiConsumer<Index, Errors> check) {
        this.check = check;
    }

    /** What it demands, in one line and in the user's language. */
    public String title() {
        return Messages.text("check.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What it has to say against a run, if anything. */
    Optional<Finding> judge(Index index) {
        Errors errors = new Errors();
        check.accept(index, errors);
        return errors.finding(this);
    }
}
