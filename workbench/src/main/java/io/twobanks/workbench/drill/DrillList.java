package io.twobanks.workbench.drill;

import io.twobanks.workbench.Problem;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/** A demo's drills; found by {@link ServiceLoader} among the pattern's own classes. */
public interface DrillList {
    /** The pattern's id. */
    String pattern();

    /** In the order in which {@code drills.yml} tells about them. */
    List<Drill> drills();

    /** Those of one pattern. @throws Problem when there are none among the classes */
    static DrillList of(String pattern, ClassLoader classes) {
        return StreamSupport.stream(ServiceLoader.load(DrillList.class, classes).spliterator(), false)
                .filter(list -> list.pattern().equals(pattern))
                .findFirst()
                .orElseThrow(() -> new Problem("drill.none", pattern));
    }

    /** The one with this name. @throws Problem when there is none */
    default Drill named(String name) {
        return drills().stream()
                .filter(drill -> drill.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("drill.none", pattern() + "/" + name));
    }
}
