package io.twobanks.workbench.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where a story can go on in several ways: a number below how many there are. 0 is what happens when nothing goes wrong. */
final class Choices {
    private final List<Integer> given;
    private final Random random;
    private final List<Integer> made = new ArrayList<>();

    private Choices(List<Integer> given, Random random) {
        this.given = given;
        this.random = random;
    }

    /** A new story; the same seed draws the same. */
    static Choices drawn(long seed) {
        return new Choices(List.of(), new Random(seed));
    }

    /** These, and 0 from then on. */
    static Choices again(List<Integer> given) {
        return new Choices(given, null);
    }

    /** @param ways at least 1 */
    int below(int ways) {
        int next = made.size() < given.size() ? Math.min(given.get(made.size()), ways - 1) : draw(ways);
        made.add(next);
        return next;
    }

    /** Half of the time nothing goes wrong: a protocol that is troubled at each step gets nowhere. */
    private int draw(int ways) {
        return random == null || random.nextBoolean() ? 0 : random.nextInt(ways);
    }

    /** All that were made, without what is 0 anyhow at the end. */
    List<Integer> made() {
        int end = made.size();
        while (end > 0 && made.get(end - 1) == 0) {
            end--;
        }
        return List.copyOf(made.subList(0, end));
    }
}
