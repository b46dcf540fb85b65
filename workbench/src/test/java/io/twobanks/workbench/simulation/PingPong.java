package io.twobanks.workbench.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One process asks another and waits for the answer. */
final class PingPong implements Model {
    final List<String> seen = new ArrayList<>();
    private final Set<Trouble> troubles;

    PingPong(Set<Trouble> troubles) {
        this.troubles = troubles;
    }

    /** Does nothing by itself. */
    private static final class Idle extends Node {
        Idle(String name) {
            super(name);
        }

        @Override
        protected void begin() {
            // Nothing is remembered.
        }
    }

    @Override
    public String pattern() {
        return "none";
    }

    @Override
    public String name() {
        return "ping-pong";
    }

    @Override
    public Set<String> guards() {
        return Set.of();
    }

    @Override
    public Set<Trouble> troubles() {
        return troubles;
    }

    /** @return LOST when the answer was not seen, DOUBLED when it was seen twice */
    @Override
    public Judge begin(World world, Set<String> without) {
        Node left = new Idle("left");
        Node right = new Idle("right");
        seen.clear();
        Runnable answered = left.inThisLife(() -> seen.add("pong"));
        world.step(
                left, "starts", () -> world.send(left, right, "ping", () -> world.send(right, left, "pong", answered)));
        world.later(left, 1_000, "no pong", () -> true, () -> seen.add("time-out"));
        return () -> harm(seen.stream().filter("pong"::equals).count());
    }

    private static Optional<Harm> harm(long pongs) {
        return pongs == 1 ? Optional.empty() : Optional.of(pongs == 0 ? Harm.LOST : Harm.DOUBLED);
    }
}
