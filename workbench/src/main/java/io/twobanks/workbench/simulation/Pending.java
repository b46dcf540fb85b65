package io.twobanks.workbench.simulation;

import java.util.function.BooleanSupplier;

/**
 * What will happen, unless something comes in between.
 *
 * @param due when it happens if nothing goes wrong, in virtual milliseconds
 * @param number of two that are due at once the lower is first
 * @param from of a message: who sent it; otherwise null
 * @param life the life of {@code at} in which this was planned
 * @param awaited false when it is not needed any more
 */
record Pending(
        Kind kind,
        long due,
        long number,
        Node at,
        Node from,
        int life,
        String what,
        BooleanSupplier awaited,
        Runnable work)
        implements Comparable<Pending> {
    enum Kind {
        STEP,
        MESSAGE,
        TIMER,
        RESTART
    }

    /** Steps and time-outs die with their process, and a time-out with what it waits for. A message is on its way, whoever dies. */
    boolean isDead() {
        boolean withProcess = kind == Kind.STEP || kind == Kind.TIMER;
        return withProcess && (!at.isAlive() || at.life() != life) || !awaited.getAsBoolean();
    }

    Pending again(long later, long otherNumber) {
        return new Pending(kind, later, otherNumber, at, from, life, what, awaited, work);
    }

    @Override
    public int compareTo(Pending other) {
        int byTime = Long.compare(due, other.due);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
}
