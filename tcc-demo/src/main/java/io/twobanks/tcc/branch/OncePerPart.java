package io.twobanks.tcc.branch;

/**
 * Does the three steps of a part, each in a local transaction. Their order cannot be relied on: the coordinator calls Confirm and
 * Cancel again until it hears that they are done, a Cancel comes although its Try has failed or never ran, and a Try that was held
 * up comes after its Cancel.
 */
public interface OncePerPart {
    /**
     * Try.
     *
     * @throws io.twobanks.common.problem.Refused when it comes too late
     */
    void tried(Part part, Runnable work);

    /** Confirm; comes only after both Trys have succeeded. */
    void confirmed(Part part, Runnable work);

    /** Cancel. */
    void cancelled(Part part, Runnable work);
}
