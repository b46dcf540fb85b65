package io.twobanks.workbench.campaign;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Leaves faults out of a campaign that failed, as long as it still fails: first half of them, then a quarter, and at last one
 * at a time (after Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002).
 */
final class Fewest {
    private final Predicate<Set<Integer>> failsWithout;

    /** @param failsWithout runs the campaign without these faults and says whether it still fails */
    Fewest(Predicate<Set<Integer>> failsWithout) {
        this.failsWithout = failsWithout;
    }

    /** @return those of all that can be left out together; none of the others can be left out alone */
    Set<Integer> unneeded(List<Integer> all) {
        Set<Integer> unneeded = new TreeSet<>();
        for (int size = Math.max(1, all.size() / 2); ; size /= 2) {
            leaveOut(all, size, unneeded);
            if (size == 1) {
                return unneeded;
            }
        }
    }

    private void leaveOut(List<Integer> all, int size, Set<Integer> unneeded) {
        List<Integer> left =
                all.stream().filter(number -> !unneeded.contains(number)).toList();
        for (int from = 0; from < left.size(); from += size) {
            Set<Integer> tried = new TreeSet<>(unneeded);
            tried.addAll(left.subList(from, Math.min(left.size(), from + size)));
            if (failsWithout.test(tried)) {
                unneeded.addAll(tried);
            }
        }
    }
}
