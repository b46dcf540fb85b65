package io.twobanks.workbench.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a model from beginning to end.
 *
 * @param choices that make it happen again
 * @param harm empty when nothing is wrong at the end
 */
public record Story(List<Integer> choices, List<Event> events, Optional<Harm> harm) {
    private static final int TROUBLES = 4;
    private static final int TROUBLED_STEPS = 80;
    private static final int LONGEST = 4_000;

    /** The story that this seed draws. */
    static Story drawn(Model model, Set<String> without, long seed) {
        return play(model, without, Choices.drawn(seed));
    }

    /** The story that these choices make; where they end, nothing goes wrong any more. */
    static Story again(Model model, Set<String> without, List<Integer> choices) {
        return play(model, without, Choices.again(choices));
    }

    private static Story play(Model model, Set<String> without, Choices choices) {
        World world = new World(model.troubles(), TROUBLES, choices);
        Model.Judge judge = model.begin(world, without);
        int steps = 0;
        while (steps < TROUBLED_STEPS && world.goOn()) {
            steps++;
        }
        world.heal();
        while (steps < LONGEST && world.goOnInPeace()) {
            steps++;
        }
        Optional<Harm> harm = steps < LONGEST ? judge.harm() : Optional.of(Harm.ENDLESS);
        return new Story(choices.made(), world.story(), harm);
    }

    /** How many choices are not what happens when nothing goes wrong. */
    long surprises() {
        return choices.stream().filter(choice -> choice != 0).count();
    }
}
