package io.twobanks.at.seata;

import java.util.Optional;

/** Who wants to know what Seata does when the current thread's local transaction commits as a branch of a global one. */
public final class LocalBranch {
    private static final ThreadLocal<Steps> WATCHED = new ThreadLocal<>();

    private LocalBranch() {}

    /** What happens inside the commit. */
    public interface Steps {
        /** The coordinator knows the branch and holds its global locks; nothing is committed. */
        void registered();

        /** The undo row is written; nothing is committed. */
        void logged();
    }

    /** From now on, until {@link #forget}. */
    public static void watchedBy(Steps steps) {
        WATCHED.set(steps);
    }

    public static void forget() {
        WATCHED.remove();
    }

    static Optional<Steps> steps() {
        return Optional.ofNullable(WATCHED.get());
    }
}
