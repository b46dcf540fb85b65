package io.twobanks.workbench.scenario;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a pattern promises for a scenario, exactly: what it demands must be seen, what it allows may be seen, and anything
 * else breaks it.
 *
 * @param ends how transfers must end, and may
 * @param chance why not every transfer's end is sure; null when each is
 * @param prices what others must, and may, have to live with meanwhile
 * @param steps ids of the points that must have been reached: the recovery that acted
 */
public record Promise(Ends ends, Text chance, Claim<SideEffect> prices, Set<String> steps) {
    /**
     * How transfers end.
     *
     * @param claim those that are demanded, and those that are allowed besides
     * @param anyOf whether one of the demanded ones is enough
     */
    public record Ends(Claim<Outcome> claim, boolean anyOf) {
        /** What was demanded and did not happen. */
        Set<Outcome> missingIn(Set<Outcome> seen) {
            return anyOf && seen.stream().anyMatch(claim.demanded()::contains) ? Set.of() : claim.missingIn(seen);
        }

        /** Whether transfers ended so, and in no other way. */
        boolean areKeptBy(Set<Outcome> seen) {
            return missingIn(seen).isEmpty() && claim.unexpectedIn(seen).isEmpty();
        }

        private boolean dependOnChance() {
            return anyOf || !claim.allowed().isEmpty();
        }
    }

    /**
     * @throws IllegalArgumentException when an end depends on chance and nothing says why, or the other way round; and
     *     when half a transfer is promised
     */
    public Promise {
        if (ends.dependOnChance() != (chance != null)) {
            throw new IllegalArgumentException(
                    chance == null
                            ? "Say why the end is left to chance"
                            : "Nothing is left to chance, so no reason why");
        }
        if (ends.claim().mentions(Outcome.LOST)) {
            throw new IllegalArgumentException("Half a transfer is never promised");
        }
        steps = Set.copyOf(steps);
    }

    /**
     * Reads codes of the catalogue. {@code C and R, V(L)}: some transfers complete and some do not, halves are seen, rows may
     * be locked. {@code C (R)}: some complete, others may not. {@code C+ or R+}: each ends in one of the two.
     */
    public static Promise of(String codes) {
        return PromiseCodes.read(codes, null);
    }

    /** The same where an end depends on chance, with the reason. */
    public static Promise of(String codes, Text chance) {
        return PromiseCodes.read(codes, chance);
    }

    /** The same, and these points must have been reached. */
    Promise by(FaultPoint... points) {
        Set<String> all = new TreeSet<>(steps);
        Stream.of(points).map(FaultPoint::id).forEach(all::add);
        return new Promise(ends, chance, prices, all);
    }

    /** What was demanded and not seen, or seen and not even allowed: codes and ids of points. Empty when it is kept. */
    public Broken brokenBy(Observed observed) {
        Set<Outcome> seen = observed.outcomes().keySet();
        List<String> missing = new ArrayList<>();
        Claim.codes(ends.missingIn(seen), Outcome::code).forEach(missing::add);
        Claim.codes(prices.missingIn(observed.prices()), SideEffect::code).forEach(missing::add);
        steps.stream().filter(step -> !observed.steps().contains(step)).sorted().forEach(missing::add);
        return new Broken(
                missing,
                Stream.concat(
                                Claim.codes(ends.claim().unexpectedIn(seen), Outcome::code),
                                Claim.codes(prices.unexpectedIn(observed.prices()), SideEffect::code))
                        .toList());
    }

    /** The codes again. */
    @Override
    public String toString() {
        return PromiseCodes.write(this);
    }

    /** Where a promise was not kept. */
    public record Broken(List<String> missing, List<String> unexpected) {
        public boolean isNowhere() {
            return missing.isEmpty() && unexpected.isEmpty();
        }

        /** For a person; empty when it was kept. */
        List<String> sentences() {
            return Stream.of(
                            missing.isEmpty()
                                    ? ""
                                    : Messages.text("scenario.promise.missing", String.join(", ", missing)),
                            unexpected.isEmpty()
                                    ? ""
                                    : Messages.text("scenario.promise.unexpected", String.join(", ", unexpected)))
                    .filter(sentence -> !sentence.isEmpty())
                    .toList();
        }
    }
}
