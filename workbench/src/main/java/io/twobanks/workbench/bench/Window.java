package io.twobanks.workbench.bench;

/**
 * A stretch of a contender's warm-up.
 *
 * @param seconds how long it took
 * @param perSecond transfers that were made in each of them
 * @param compilingMillis how long the compilers of all JVMs that take part have worked meanwhile
 */
public record Window(double seconds, double perSecond, long compilingMillis) {
    private static final double MILLIS = 1000;

    /** How much of the time a compiler was at work; two of them may make it more than 1. */
    double compiling() {
        return compilingMillis / (seconds * MILLIS);
    }
}
