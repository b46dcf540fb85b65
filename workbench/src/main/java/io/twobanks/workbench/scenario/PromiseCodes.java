package io.twobanks.workbench.scenario;

import io.twobanks.workbench.launch.Pattern.Text;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A promise in the codes of the catalogue: what must be seen, and in parentheses what may be seen. Ends first, then a comma,
 * then prices: {@code C and R (C+), V(L)}.
 */
final class PromiseCodes {
    private static final Pattern CODES = Pattern.compile(
            "(?<ends>[^(),]+?)(?: \\((?<mayEnd>[^)]+)\\))?(?:, (?<prices>\\w*)(?:\\((?<may>\\w+)\\))?)?");
    private static final String OR = " or ";
    private static final String AND = " and ";

    private PromiseCodes() {}

    static Promise read(String codes, Text chance) {
        Matcher parts = parts(codes);
        Claim<SideEffect> prices = new Claim<>(prices(parts.group("prices")), prices(parts.group("may")));
        return new Promise(ends(parts), chance, prices, Set.of());
    }

    /** Only how transfers end. */
    static Promise.Ends ends(String codes) {
        return ends(parts(codes));
    }

    /** How they ended, in the words of {@link Observed}. */
    static Set<Outcome> seen(String observed) {
        return outcomes(observed.replaceFirst(",.*", "").replaceAll("×\\d+", ""), " ");
    }

    private static Matcher parts(String codes) {
        Matcher parts = CODES.matcher(codes);
        if (!parts.matches()) {
            throw new IllegalArgumentException("These are no codes of a promise: " + codes);
        }
        return parts;
    }

    private static Promise.Ends ends(Matcher parts) {
        String ends = parts.group("ends");
        boolean anyOf = ends.contains(OR);
        return new Promise.Ends(
                new Claim<>(outcomes(ends, anyOf ? OR : AND), outcomes(parts.group("mayEnd"), OR)), anyOf);
    }

    private static Set<Outcome> outcomes(String codes, String between) {
        return codes == null
                ? Set.of()
                : Arrays.stream(codes.split(between))
                        .map(code -> named(code, Outcome.values(), Outcome::code))
                        .collect(Collectors.toSet());
    }

    private static Set<SideEffect> prices(String letters) {
        return letters == null
                ? Set.of()
                : letters.chars()
                        .mapToObj(Character::toString)
                        .map(letter -> named(letter, SideEffect.values(), SideEffect::code))
                        .collect(Collectors.toSet());
    }

    private static <T> T named(String code, T[] all, Function<T, String> codeOf) {
        return Stream.of(all)
                .filter(one -> codeOf.apply(one).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing has the code " + code));
    }

    static String write(Promise promise) {
        Claim<Outcome> ends = promise.ends().claim();
        String must = joined(ends.demanded(), Outcome::code, promise.ends().anyOf() ? OR : AND);
        String may = joined(ends.allowed(), Outcome::code, OR);
        String prices = joined(promise.prices().demanded(), SideEffect::code, "");
        String mayCost = joined(promise.prices().allowed(), SideEffect::code, "");
        String costs = prices + inParentheses(mayCost);
        return must + (may.isEmpty() ? "" : " " + inParentheses(may)) + (costs.isEmpty() ? "" : ", " + costs);
    }

    private static String inParentheses(String codes) {
        return codes.isEmpty() ? "" : "(" + codes + ")";
    }

    private static <T extends Enum<T>> String joined(Set<T> some, Function<T, String> code, String between) {
        return Claim.codes(some, code).collect(Collectors.joining(between));
    }
}
