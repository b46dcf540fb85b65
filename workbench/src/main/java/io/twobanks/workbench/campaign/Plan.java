package io.twobanks.workbench.campaign;

import io.twobanks.workbench.campaign.Trouble.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All faults of a campaign, drawn before it begins: the same seed, length and targets give the same plan.
 *
 * @param lengthMillis how long clients pay and faults happen
 * @param troubles by the time at which they begin
 */
record Plan(long lengthMillis, List<Trouble> troubles) {
    private static final int BETWEEN_MILLIS = 6_000;
    private static final int LONGEST_MILLIS = 4_000;
    private static final int SHORTEST_MILLIS = 200;

    /** A process that was down needs this to be itself again; until then the next fault takes another target. */
    private static final int RECOVERY_MILLIS = 10_000;

    private static final List<Kind> OF_PROCESSES = List.of(Kind.KILL, Kind.KILL, Kind.STOP, Kind.FREEZE);
    private static final List<Kind> OF_NETWORK =
            Stream.of(Kind.values()).filter(Kind::isOfNetwork).toList();

    /**
     * What can be broken, in an order that is always the same.
     *
     * @param banks the processes of the banks
     * @param servers every other process
     * @param links ways of the network
     */
    record Targets(List<String> banks, List<String> servers, List<String> links) {}

    /** @param random of the campaign's seed */
    static Plan draw(Random random, long lengthMillis, Targets targets) {
        List<Trouble> troubles = new ArrayList<>();
        Map<String, Long> busyUntil = new HashMap<>();
        for (long at = between(random); at < lengthMillis; at += between(random)) {
            Trouble drawn = one(random, troubles.size() + 1, at, targets);
            if (busyUntil.getOrDefault(drawn.target(), 0L) <= at) {
                troubles.add(drawn);
                busyUntil.put(drawn.target(), at + drawn.lastsMillis() + RECOVERY_MILLIS);
            }
        }
        return new Plan(lengthMillis, List.copyOf(troubles));
    }

    private static long between(Random random) {
        return SHORTEST_MILLIS + random.nextInt(2 * BETWEEN_MILLIS);
    }

    /** Half of them on the network; of the others most on banks, where the patterns differ. */
    private static Trouble one(Random random, int number, long at, Targets targets) {
        boolean network = random.nextBoolean() && !targets.links().isEmpty();
        boolean bank = random.nextInt(3) > 0;
        Kind kind = any(random, network ? OF_NETWORK : OF_PROCESSES);
        String target = any(random, network ? targets.links() : bank ? targets.banks() : targets.servers());
        return new Trouble(number, at, SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS), kind, target);
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** The same without some of its faults. */
    Plan without(Set<Integer> numbers) {
        return new Plan(
                lengthMillis,
                troubles.stream()
                        .filter(trouble -> !numbers.contains(trouble.number()))
                        .toList());
    }
}
