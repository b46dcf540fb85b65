package io.twobanks.workbench.simulation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The protocol of a pattern as processes that send each other messages: one transfer. */
public interface Model {
    /** The pattern's id. */
    String pattern();

    /** Of several models of a pattern, which; in small letters. Most patterns have one. */
    default String name() {
        return pattern();
    }

    /** The guards that can be taken away. */
    Set<String> guards();

    /** What it must stand: mostly all. */
    default Set<Trouble> troubles() {
        return EnumSet.allOf(Trouble.class);
    }

    /**
     * A new story.
     *
     * @param without guards that are taken away; all of them are in {@link #guards}
     * @return asked when everything is at rest
     */
    Judge begin(World world, Set<String> without);

    /** Says what is wrong at the end. */
    interface Judge {
        /** Empty when nothing is. */
        Optional<Harm> harm();
    }
}
