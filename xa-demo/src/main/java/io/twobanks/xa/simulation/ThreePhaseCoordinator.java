package io.twobanks.xa.simulation;

import io.twobanks.workbench.simulation.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The coordinator of three-phase commit. It may crash between any two messages; then the participants do not wait for it. */
final class ThreePhaseCoordinator extends Site {
    private final List<Participant> participants;
    private boolean isBegun;
    private Set<Site> heard = new HashSet<>();

    ThreePhaseCoordinator(World world, List<Participant> participants) {
        super("coordinator", world);
        this.participants = participants;
    }

    @Override
    protected void begin() {
        if (!isBegun) {
            isBegun = true;
            state = State.WAITING;
            world.step(this, "asks for votes", this::askForVotes);
            return;
        }
        recover();
        world.step(this, "recovers", state.isFinal() ? this::tellDecision : this::askUntilSomebodyKnows);
    }

    private void askForVotes() {
        Consumer<Answer> voted = inThisLife(this::voted);
        toEach("can you commit?", 0, bank -> {
            Answer vote = bank.vote();
            world.send(bank, this, vote.state() == State.ABORTED ? "no" : "yes", () -> voted.accept(vote));
        });
        world.later(
                this,
                PATIENCE,
                "votes are missing",
                () -> state == State.WAITING,
                () -> decideIf(State.WAITING, State.ABORTED));
    }

    private void voted(Answer vote) {
        if (vote.state() == State.ABORTED) {
            decideIf(State.WAITING, State.ABORTED);
        } else if (heard.add(vote.site()) && heard.size() == participants.size() && state == State.WAITING) {
            state = State.PRE_COMMITTED;
            heard = new HashSet<>();
            preCommitAll();
        }
    }

    private void preCommitAll() {
        Consumer<Site> acknowledged = inThisLife(this::acknowledged);
        toEach("pre-commit", 0, bank -> {
            bank.preCommit();
            world.send(bank, this, "acknowledged", () -> acknowledged.accept(bank));
        });
        world.later(
                this,
                PATIENCE,
                "who has not acknowledged is dead",
                () -> state == State.PRE_COMMITTED,
                () -> decideIf(State.PRE_COMMITTED, State.COMMITTED));
    }

    private void acknowledged(Site bank) {
        if (heard.add(bank) && heard.size() == participants.size()) {
            decideIf(State.PRE_COMMITTED, State.COMMITTED);
        }
    }

    private void decideIf(State now, State how) {
        if (state == now) {
            end(how);
            tellDecision();
        }
    }

    private void tellDecision() {
        toEach(state == State.COMMITTED ? "commit" : "abort", 0, bank -> bank.end(state));
    }

    /** One after the other: a crash can come between two messages. */
    private void toEach(String what, int from, Consumer<Participant> does) {
        Participant bank = participants.get(from);
        world.send(this, bank, what, () -> does.accept(bank));
        if (from + 1 < participants.size()) {
            world.step(this, what + ", to the next", () -> toEach(what, from + 1, does));
        }
    }

    private void askUntilSomebodyKnows() {
        ask(
                participants,
                answer -> {
                    if (answer.state().isFinal()) {
                        end(answer.state());
                    }
                },
                answers -> askUntilSomebodyKnows());
    }

    @Override
    void end(State how) {
        if (!state.isFinal()) {
            state = how;
        }
    }
}
