package io.twobanks.xa.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What coordinator and participants of three-phase commit have in common: a state on disk, and an answer to whoever asks for it. */
abstract class Site extends Node {
    static final long PATIENCE = 1_000;

    /** In the terms of Skeen: q, w, p, c, a. */
    enum State {
        INITIAL,
        WAITING,
        PRE_COMMITTED,
        COMMITTED,
        ABORTED;

        boolean isFinal() {
            return this == COMMITTED || this == ABORTED;
        }
    }

    /** @param recovering that it was dead in between, and so decides nothing alone */
    record Answer(Site site, State state, boolean recovering) {}

    protected final World world;
    protected State state = State.INITIAL;
    private boolean recovering;

    Site(String name, World world) {
        super(name);
        this.world = world;
    }

    final void recover() {
        recovering = true;
    }

    final boolean isRecovering() {
        return recovering;
    }

    /** Whoever has not voted yet and is asked about a decision votes no. */
    Answer answer() {
        if (state == State.INITIAL) {
            end(State.ABORTED);
        }
        return new Answer(this, state, recovering);
    }

    /** Asks others; each answer that comes is given to {@code heard}, and what has come in time to {@code inTime}. */
    final void ask(List<? extends Site> others, Consumer<Answer> heard, Consumer<List<Answer>> inTime) {
        List<Answer> answers = new ArrayList<>();
        Consumer<Answer> received = inThisLife(answer -> {
            answers.add(answer);
            heard.accept(answer);
        });
        for (Site other : others) {
            world.send(this, other, "asks for its state", () -> {
                Answer answer = other.answer();
                world.send(other, this, "is " + answer.state(), () -> received.accept(answer));
            });
        }
        world.later(
                this, PATIENCE, "who has not answered is dead", () -> !state.isFinal(), () -> inTime.accept(answers));
    }

    /** Commits or aborts, unless that is done. */
    abstract void end(State how);
}
