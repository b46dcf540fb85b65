package io.twobanks.xa.simulation;

import io.twobanks.workbench.simulation.Model;
import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two-phase commit with presumed abort: what the coordinator has no commit record of is rolled back. Modelled after C. Mohan, B.
 * Lindsay and R. Obermarck, Transaction Management in the R* Distributed Database Management System, TODS 1986; the banks' code is
 * not used.
 */
public final class TwoPhase implements Model {
    static final String LOGGED_DECISION = "logged-decision";

    @Override
    public String pattern() {
        return "xa";
    }

    @Override
    public String name() {
        return "2pc";
    }

    @Override
    public Set<String> guards() {
        return Set.of(LOGGED_DECISION);
    }

    @Override
    public Judge begin(World world, Set<String> without) {
        OneTransfer books = new OneTransfer();
        Branch payer = new Branch("database A", books::debit);
        Branch payee = new Branch("database B", books::credit);
        new Coordinator(world, List.of(payer, payee), books, !without.contains(LOGGED_DECISION)).begin();
        return books;
    }

    /** A branch in one database: what is prepared survives a crash, what is not is rolled back by it. */
    private static final class Branch extends Node {
        private final Runnable commit;
        private State state = State.ACTIVE;

        private enum State {
            ACTIVE,
            PREPARED,
            COMMITTED,
            ROLLED_BACK
        }

        Branch(String name, Runnable commit) {
            super(name);
            this.commit = commit;
        }

        @Override
        protected void begin() {
            if (state == State.ACTIVE) {
                state = State.ROLLED_BACK;
            }
        }

        boolean prepare() {
            if (state == State.ACTIVE) {
                state = State.PREPARED;
            }
            return state == State.PREPARED;
        }

        void end(boolean commits) {
            if (state == State.PREPARED && commits) {
                state = State.COMMITTED;
                commit.run();
            } else if (state != State.COMMITTED) {
                state = State.ROLLED_BACK;
            }
        }
    }

    /** Asks both to prepare; writes down that it commits when both have; tells them until they have done it. */
    private static final class Coordinator extends Node {
        private static final long PATIENCE = 1_000;

        private final World world;
        private final List<Branch> branches;
        private final OneTransfer books;
        private final boolean logs;
        private final Set<Branch> ended = new HashSet<>();
        private boolean isBegun;
        private boolean commitRecord;
        private Boolean decision;
        private Set<Branch> prepared = new HashSet<>();

        Coordinator(World world, List<Branch> branches, OneTransfer books, boolean logs) {
            super("coordinator");
            this.world = world;
            this.branches = branches;
            this.books = books;
            this.logs = logs;
        }

        @Override
        protected void begin() {
            prepared = new HashSet<>();
            decision = null;
            if (isBegun) {
                world.step(this, "recovers what is in doubt", () -> decide(commitRecord));
            } else {
                isBegun = true;
                world.step(this, "asks for votes", this::askForVotes);
            }
        }

        private void askForVotes() {
            for (Branch branch : branches) {
                Runnable yes = inThisLife(() -> voted(branch));
                Runnable no = inThisLife(() -> decide(false));
                world.send(this, branch, "prepare", () -> {
                    boolean vote = branch.prepare();
                    world.send(branch, this, vote ? "prepared" : "rolled back", vote ? yes : no);
                });
            }
            world.later(this, PATIENCE, "votes are missing", () -> decision == null, () -> decide(false));
        }

        private void voted(Branch branch) {
            prepared.add(branch);
            if (decision == null && prepared.size() == branches.size()) {
                commitRecord = logs;
                decide(true);
            }
        }

        private void decide(boolean commits) {
            if (decision == null) {
                decision = commits;
                phaseTwo();
            }
        }

        private void phaseTwo() {
            boolean commits = decision;
            branches.stream().filter(branch -> !ended.contains(branch)).forEach(branch -> {
                world.send(this, branch, commits ? "commit" : "roll back", () -> {
                    branch.end(commits);
                    world.send(branch, this, "done", () -> ended(branch));
                });
            });
            tellWhenEnded();
            world.later(this, PATIENCE, "phase two again", () -> ended.size() < branches.size(), this::phaseTwo);
        }

        private void ended(Branch branch) {
            ended.add(branch);
            tellWhenEnded();
        }

        private void tellWhenEnded() {
            if (decision != null && ended.size() == branches.size()) {
                books.tell(decision);
            }
        }
    }
}
