package io.twobanks.workbench.simulation;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A process of a model. What it has written down are fields that nothing clears; what it only remembers is made anew in {@link
 * #begin}. Each piece of work that it gives to the {@link World} is one local transaction: all of it happens or nothing, and a crash
 * comes before or after it.
 */
public abstract class Node {
    private final String name;
    private int life = 1;
    private boolean alive = true;

    /** @param name as a story tells it */
    protected Node(String name) {
        this.name = name;
    }

    /** The first start, and each start after a crash: goes on with what is written down. */
    protected abstract void begin();

    /**
     * What is waited for in memory, such as an answer; to be made before the question is sent. Nothing is done when the process has
     * died in between.
     */
    public final <T> Consumer<T> inThisLife(Consumer<T> work) {
        int asked = life;
        return answer -> {
            if (life == asked) {
                work.accept(answer);
            }
        };
    }

    /** The same for an answer that says nothing more than that it comes. */
    public final Runnable inThisLife(Runnable work) {
        Consumer<Void> once = inThisLife(nothing -> work.run());
        return () -> once.accept(null);
    }

    /** {@link #inThisLife} for the answer to a call over a connection, which is believed once, however often it comes. */
    public final <T> Consumer<T> answer(Consumer<T> work) {
        AtomicBoolean isAwaited = new AtomicBoolean(true);
        return inThisLife(answer -> {
            if (isAwaited.getAndSet(false)) {
                work.accept(answer);
            }
        });
    }

    public final String name() {
        return name;
    }

    /** Grows with each start, so that what was begun in an earlier life is known. */
    final int life() {
        return life;
    }

    final boolean isAlive() {
        return alive;
    }

    final void die() {
        alive = false;
    }

    final void live() {
        alive = true;
        life++;
        begin();
    }
}
