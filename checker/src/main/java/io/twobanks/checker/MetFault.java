package io.twobanks.checker;

/**
 * A fault that was armed, or something that was done to a process or the network.
 *
 * @param what in words, for example {@code CRASH at xa.commit-a.after}
 * @param fired how often it took effect
 */
public record MetFault(String what, long fired) {}
