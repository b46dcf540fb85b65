package io.twobanks.workbench.bench;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.bench.rung.StandardLadder;
import io.twobanks.workbench.launch.Pattern;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** What a demo offers to be measured; found by {@link ServiceLoader} on the demo's scenario class path. */
public interface Ladder {
    /** The pattern's id, for example {@code xa}. */
    String pattern();

    /** From the one that does the least to the pattern's own service. */
    List<Contender> contenders();

    /** The names of the contenders with which all others are compared. */
    List<String> baselines();

    /** Set in the pattern's services, so that they and the contenders leave each other alone. */
    default Map<String, String> properties() {
        return Map.of();
    }

    /**
     * The ladder that a pattern's demo brings, or the one for all that bring none.
     */
    static Ladder of(Pattern pattern) {
        List<Ladder> known = ServiceLoader.load(Ladder.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return known.stream()
                .filter(ladder -> ladder.pattern().equals(pattern.id()))
                .findFirst()
                .orElseGet(() -> new StandardLadder(pattern));
    }

    /**
     * The contenders with these names, or all when there are none, in the ladder's order.
     *
     * @throws Problem when there is no contender of a name
     */
    default List<Contender> chosen(List<String> names) {
        List<Contender> all = contenders();
        List<String> known = all.stream().map(Contender::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new Problem("bench.noContender", unknown, String.join(", ", known));
        });
        return all.stream()
                .filter(contender -> names.isEmpty() || names.contains(contender.name()))
                .toList();
    }
}
