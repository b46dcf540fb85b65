package io.twobanks.infra.process;

import java.io.IOException;

/** Begins one run of a process: as a child of this JVM, or in another way. */
@FunctionalInterface
public interface Starter {
    /** As a child of this JVM. */
    Starter CHILD = new Starter() {
        @Override
        public Process start(ProcessBuilder asked) throws IOException {
            return asked.start();
        }

        @Override
        public boolean isChild() {
            return true;
        }
    };

    /**
     * Returns when it runs, not when it can be used.
     *
     * @param asked command, folder, environment and the file that gets the output
     * @return what ends with it; it can be frozen if it is {@link Freezable}
     */
    Process start(ProcessBuilder asked) throws IOException;

    /** Whether it is a process of this machine with a pid of its own, which a later workbench could find and end. */
    default boolean isChild() {
        return false;
    }
}
