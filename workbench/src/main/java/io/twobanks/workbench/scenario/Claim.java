package io.twobanks.workbench.scenario;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must be seen and what may be; nothing else may be.
 *
 * @param demanded each of these is seen
 * @param allowed these may be seen besides
 */
public record Claim<T extends Enum<T>>(Set<T> demanded, Set<T> allowed) {
    public Claim {
        if (demanded.stream().anyMatch(allowed::contains)) {
            throw new IllegalArgumentException("What must be seen needs no allowance: " + demanded + " " + allowed);
        }
        demanded = Set.copyOf(demanded);
        allowed = Set.copyOf(allowed);
    }

    boolean mentions(T one) {
        return demanded.contains(one) || allowed.contains(one);
    }

    Set<T> missingIn(Set<T> seen) {
        Set<T> missing = new HashSet<>(demanded);
        missing.removeAll(seen);
        return missing;
    }

    Set<T> unexpectedIn(Set<T> seen) {
        Set<T> unexpected = new HashSet<>(seen);
        unexpected.removeIf(this::mentions);
        return unexpected;
    }

    static <T extends Enum<T>> Stream<String> codes(Set<T> some, Function<T, String> code) {
        return some.stream().sorted().map(code);
    }
}
