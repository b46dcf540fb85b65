package io.twobanks.workbench.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Tells a story that ends badly again with less and less going wrong, until nothing can be left out. The idea of shrinking choices,
 * and not what came of them: D. R. MacIver and A. F. Donaldson, Test-Case Reduction via Test-Case Generation, ECOOP 2020.
 */
record Shortest(Model model, Set<String> without) {
    private static final Comparator<Story> SHORTER = Comparator.comparingLong(Story::surprises)
            .thenComparingInt(story -> story.events().size())
            .thenComparingInt(story -> story.choices().size())
            .thenComparingInt(story ->
                    story.choices().stream().mapToInt(Integer::intValue).sum());

    /** @return one that ends badly in the same way, and of which each choice is needed */
    Story of(Story bad) {
        Story best = bad;
        boolean shorter = true;
        while (shorter) {
            Story found = shorten(best);
            shorter = SHORTER.compare(found, best) < 0;
            best = found;
        }
        return best;
    }

    private Story shorten(Story bad) {
        Story best = bad;
        for (int length = bad.choices().size(); length > 0; length /= 2) {
            for (int from = 0; from < best.choices().size(); from++) {
                best = better(best, cut(best.choices(), from, length));
            }
        }
        for (int at = 0; at < best.choices().size(); at++) {
            best = lower(best, at);
        }
        return best;
    }

    private Story lower(Story bad, int at) {
        Story best = bad;
        for (int value = 0; at < best.choices().size() && value < best.choices().get(at); value++) {
            List<Integer> other = new ArrayList<>(best.choices());
            other.set(at, value);
            best = better(best, other);
        }
        return best;
    }

    private Story better(Story best, List<Integer> choices) {
        Story other = Story.again(model, without, choices);
        return other.harm().equals(best.harm()) && SHORTER.compare(other, best) < 0 ? other : best;
    }

    private static List<Integer> cut(List<Integer> choices, int from, int length) {
        List<Integer> rest = new ArrayList<>(choices);
        rest.subList(from, Math.min(rest.size(), from + length)).clear();
        return rest;
    }
}
