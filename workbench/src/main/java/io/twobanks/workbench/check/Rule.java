package io.twobanks.workbench.check;

/** The rules of the checker, in the order in which they are reported. */
public enum Rule {
    BOOKS,
    VISIBILITY,
    CONSERVATION,
    ATOMICITY,
    EXACTLY_ONCE,
    TRUTH,
    NO_PHANTOM,
    ISOLATION,
    CONVERGENCE,
    PROGRESS,
    NON_VACUITY
}
