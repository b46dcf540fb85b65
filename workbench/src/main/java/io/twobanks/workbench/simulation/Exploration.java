package io.twobanks.workbench.simulation;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** Plays stories of a model, one seed after the other, until one ends badly. */
public final class Exploration {
    private final Model model;
    private final Set<String> without;

    /** @param without guards that are taken away; all of them are in {@link Model#guards} */
    public Exploration(Model model, Set<String> without) {
        this.model = model;
        this.without = Set.copyOf(without);
    }

    /**
     * What was found.
     *
     * @param stories so many were played
     * @param seed of the last one
     * @param bad the last one, as short as it can be told; empty when nothing was found
     */
    public record Found(long stories, long seed, Optional<Story> bad) {}

    /**
     * @param seed of the first story; each further one has the next number
     * @param goOn asked before each story with how many were played
     */
    public Found from(long seed, LongPredicate goOn) {
        long played = 0;
        while (goOn.test(played)) {
            Story story = Story.drawn(model, without, seed + played);
            played++;
            if (story.harm().isPresent()) {
                return new Found(played, seed + played - 1, Optional.of(new Shortest(model, without).of(story)));
            }
        }
        return new Found(played, seed + played - 1, Optional.empty());
    }
}
