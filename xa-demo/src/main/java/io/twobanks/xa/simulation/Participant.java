package io.twobanks.xa.simulation;

import io.twobanks.workbench.simulation.World;
import java.util.List;

/** A bank in three-phase commit: votes, pre-commits, commits; and ends it without the coordinator when that is silent. */
final class Participant extends Site {
    private final boolean asksOthers;
    private final Runnable commit;
    private List<Site> others = List.of();

    Participant(String name, World world, boolean asksOthers, Runnable commit) {
        super(name, world);
        this.asksOthers = asksOthers;
        this.commit = commit;
    }

    void meet(List<Site> all) {
        others = all;
    }

    /** After a crash. Without a vote it can only abort; with one it cannot know what the others have decided, and asks. */
    @Override
    protected void begin() {
        recover();
        if (state == State.INITIAL) {
            end(State.ABORTED);
        } else if (!state.isFinal()) {
            world.step(this, "recovers", this::askUntilSomebodyKnows);
        }
    }

    Answer vote() {
        if (state == State.INITIAL) {
            state = State.WAITING;
            awaitNext(State.WAITING, "no pre-commit comes");
        }
        return answer();
    }

    /** Whoever was dead in between has perhaps told others already that it had none, and takes none any more. */
    void preCommit() {
        if (state == State.WAITING && !isRecovering()) {
            state = State.PRE_COMMITTED;
            awaitNext(State.PRE_COMMITTED, "no commit comes");
        }
    }

    private void awaitNext(State now, String why) {
        if (!isRecovering()) {
            world.later(this, PATIENCE, why, () -> state == now, this::endWithoutCoordinator);
        }
    }

    /** The textbook's time-outs: abort before the pre-commit, commit after it. The termination protocol asks who is alive first. */
    private void endWithoutCoordinator() {
        if (asksOthers) {
            ask(others, this::adopt, this::terminate);
        } else {
            end(state == State.PRE_COMMITTED ? State.COMMITTED : State.ABORTED);
        }
    }

    private void adopt(Answer answer) {
        if (answer.state().isFinal()) {
            end(answer.state());
        }
    }

    /** Those who are alive commit when one of them has pre-committed, and all the others have done so, too; else they abort. */
    private void terminate(List<Answer> alive) {
        if (state != State.PRE_COMMITTED && alive.stream().noneMatch(Participant::hasPreCommitted)) {
            end(State.ABORTED);
            return;
        }
        preCommit();
        for (Answer answer : alive) {
            if (answer.site() instanceof Participant other) {
                world.send(this, other, "pre-commit", other::preCommit);
            }
        }
        world.later(
                this,
                PATIENCE,
                "all who are alive have pre-committed",
                () -> !state.isFinal(),
                () -> end(State.COMMITTED));
    }

    private static boolean hasPreCommitted(Answer answer) {
        return !answer.recovering() && answer.site() instanceof Participant && answer.state() == State.PRE_COMMITTED;
    }

    private void askUntilSomebodyKnows() {
        ask(others, this::adopt, answers -> {
            if (answers.size() == others.size() && answers.stream().allMatch(Answer::recovering)) {
                endAfterTotalFailure(answers);
            } else {
                askUntilSomebodyKnows();
            }
        });
    }

    /** All were dead and all are back, so nobody has decided anything that is not known here. */
    private void endAfterTotalFailure(List<Answer> all) {
        boolean preCommitted = state == State.PRE_COMMITTED
                || all.stream()
                        .anyMatch(answer ->
                                answer.site() instanceof Participant && answer.state() == State.PRE_COMMITTED);
        end(preCommitted ? State.COMMITTED : State.ABORTED);
    }

    @Override
    void end(State how) {
        if (!state.isFinal()) {
            state = how;
            if (how == State.COMMITTED) {
                commit.run();
            }
        }
    }
}
