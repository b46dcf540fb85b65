package io.twobanks.workbench.junit;

import io.twobanks.workbench.simulation.Event;
import io.twobanks.workbench.simulation.Exploration;
import io.twobanks.workbench.simulation.Harm;
import io.twobanks.workbench.simulation.Model;
import io.twobanks.workbench.simulation.Story;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** That a model's guards are enough, and each of them is needed, as dynamic tests. */
public final class ModelTests {
    private static final long FIRST_SEED = 1;

    private final Model model;
    private final int stories;
    private final Map<String, Harm> needed;

    /**
     * @param stories so many are played with all guards, and at most so many without one
     * @param needed every guard of the model, and what comes of it when it alone is away
     */
    public ModelTests(Model model, int stories, Map<String, Harm> needed) {
        this.model = model;
        this.stories = stories;
        this.needed = needed;
    }

    public Stream<DynamicTest> all() {
        Stream<DynamicTest> guards = model.guards().stream()
                .sorted()
                .map(guard -> DynamicTest.dynamicTest("without " + guard + " one does", () -> requireNeeded(guard)));
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("with all guards no story ends badly", this::requireEnough)), guards);
    }

    private void requireEnough() {
        explored(Set.of()).bad().ifPresent(bad -> {
            throw new AssertionError("Ends with " + bad.harm() + told(bad));
        });
    }

    private void requireNeeded(String guard) {
        Story bad = explored(Set.of(guard))
                .bad()
                .orElseThrow(() -> new AssertionError("No story of " + stories + " ends badly"));
        if (!bad.harm().equals(Optional.ofNullable(needed.get(guard)))) {
            throw new AssertionError("Ends with " + bad.harm() + ", not " + needed.get(guard) + told(bad));
        }
    }

    private Exploration.Found explored(Set<String> without) {
        return new Exploration(model, without).from(FIRST_SEED, played -> played < stories);
    }

    private static String told(Story story) {
        return story.events().stream().map(Event::toString).collect(Collectors.joining("\n  ", ":\n  ", ""));
    }
}
