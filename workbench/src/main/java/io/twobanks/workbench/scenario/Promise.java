package io.twobanks.workbench.scenario;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pattern promises for a scenario: how each transfer may end, and what others may have to live with meanwhile.
 * Whatever else is observed breaks the promise.
 *
 * @param outcomes each transfer ends in one of them; {@link Outcome#COMPLETED_LATER} also allows at once
 * @param prices what may be seen meanwhile
 */
public record Promise(Set<Outcome> outcomes, Set<Price> prices) {
    /**
     * Reads the catalogue's codes: outcomes with {@code or} between them, then prices. {@code C+ or R+, LV} promises that
     * each transfer completes or is undone, if need be after recovery, with locks and visible halves meanwhile.
     */
    public static Promise of(String codes) {
        String[] parts = codes.split(",\\s*", 2);
        Set<Outcome> outcomes =
                Arrays.stream(parts[0].split(" or ")).map(Promise::outcome).collect(Collectors.toSet());
        Set<Price> prices = EnumSet.noneOf(Price.class);
        if (parts.length == 2) {
            parts[1].chars().mapToObj(letter -> price((char) letter)).forEach(prices::add);
        }
        return new Promise(outcomes, prices);
    }

    private static Outcome outcome(String code) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No outcome has the code " + code));
    }

    private static Price price(char code) {
        return Arrays.stream(Price.values())
                .filter(price -> price.code().equals(String.valueOf(code)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing has the code " + code));
    }

    /**
     * Whether what was observed keeps the promise. What readers saw is not its business: a reader meets what the pattern
     * declares by chance, and whatever it does not declare is invalid.
     */
    public boolean isKeptBy(Observed observed) {
        return observed.outcomes().keySet().stream().allMatch(this::allows)
                && observed.prices().stream().allMatch(price -> price == Price.VISIBLE || prices.contains(price));
    }

    private boolean allows(Outcome outcome) {
        return outcomes.contains(outcome)
                || outcome == Outcome.COMPLETED && outcomes.contains(Outcome.COMPLETED_LATER)
                || outcome == Outcome.NOTHING_MOVED && outcomes.contains(Outcome.NOTHING_LATER);
    }

    /** The codes again. */
    @Override
    public String toString() {
        String ends = outcomes.stream().sorted().map(Outcome::code).collect(Collectors.joining(" or "));
        String meanwhile = prices.stream().sorted().map(Price::code).collect(Collectors.joining());
        return meanwhile.isEmpty() ? ends : ends + ", " + meanwhile;
    }
}
