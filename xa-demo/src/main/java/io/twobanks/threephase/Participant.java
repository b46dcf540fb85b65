package io.twobanks.threephase;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.PlainWords;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.threephase.branch.Branch;
import io.twobanks.threephase.branch.BranchLog;
import io.twobanks.threephase.branch.XaBranches;
import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Hearing;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.Order;
import io.twobanks.threephase.site.State;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bank: votes, pre-commits, and does what is decided. What it has promised stands in its log before anybody hears it. */
final class Participant implements Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Participant.class);

    private final String name;
    private final Books books;
    private final XaBranches branches;
    private final BranchLog log;
    private final boolean promisesLast;
    private final Faults faults;
    private final Set<String> voting = ConcurrentHashMap.newKeySet();

    /** @param promisesLast whether who was dead may still promise something: where majorities decide, what was said binds nobody */
    Participant(String name, Books books, XaBranches branches, BranchLog log, boolean promisesLast, Faults faults) {
        this.name = name;
        this.books = books;
        this.branches = branches;
        this.log = log;
        this.promisesLast = promisesLast;
        this.faults = faults;
    }

    /** Prepares the bank's part and writes that it votes yes; or that it votes no, and why. */
    Answer vote(String id, Order order) {
        faults.reach(Point.PREPARE_BEFORE, id, Map.of("xid", branches.xid(id)));
        voting.add(id);
        try {
            if (log.find(id).isEmpty() && prepare(id, order)) {
                voteYes(id);
            }
        } finally {
            voting.remove(id);
        }
        return answer(id);
    }

    private boolean prepare(String id, Order order) {
        try {
            branches.prepare(id, () -> post(id, order));
        } catch (Refused no) {
            log.voteNo(id, Reason.of(no));
            return false;
        } catch (RuntimeException failed) {
            LOG.info("{} cannot be prepared: {}", id, failed.toString());
            log.voteNo(id, Reason.of(Refusal.ROLLED_BACK, PlainWords.of(failed)));
            return false;
        }
        faults.reach(Point.PREPARE_AFTER, id);
        return true;
    }

    private void post(String id, Order order) {
        Account account = books.lock(order.account());
        if (order.leg() == Leg.DEBIT) {
            books.debit(account, id, order.amount());
        } else {
            books.credit(account, id, order.amount());
        }
    }

    private void voteYes(String id) {
        if (log.voteYes(id)) {
            faults.reach(Point.VOTE_LOGGED, id);
        } else {
            log.notEnded(id); // Given up while it was prepared.
            endBranch(id);
        }
    }

    @Override
    public Answer hear(String id, Message message) {
        log.voteNo(id, null);
        switch (message) {
            case STATE -> {}
            case PRE_COMMIT -> promise(id, State.PRE_COMMITTED, Point.PRE_COMMITTED_LOGGED);
            case PRE_ABORT -> promise(id, State.PRE_ABORTED, Point.PRE_ABORTED_LOGGED);
            case COMMIT -> end(id, State.COMMITTED);
            case ABORT -> end(id, State.ABORTED);
        }
        return answer(id);
    }

    private void promise(String id, State promised, Point point) {
        if (log.move(id, promised, !promisesLast)) {
            faults.reach(point, id);
        }
    }

    /** The decision comes first, so that the next life of this bank knows it. */
    private void end(String id, State decision) {
        if (log.decide(id, decision)) {
            faults.reach(decision == State.COMMITTED ? Point.COMMITTED_LOGGED : Point.ABORTED_LOGGED, id);
            endBranch(id);
        } else if (answer(id).state() != decision) {
            LOG.error(
                    "{} was to be {} here, and is {} already: the banks disagree",
                    id,
                    decision,
                    answer(id).state());
        }
    }

    /** Does what is decided. What does not work is done in the next round. */
    void endBranch(String id) {
        State decision = answer(id).state();
        try {
            if (branches.end(id, decision == State.COMMITTED) && log.ended(id)) {
                faults.reach(decision == State.COMMITTED ? Point.COMMITTED_AFTER : Point.ABORTED_AFTER, id);
            }
        } catch (RuntimeException later) {
            LOG.info("The branch of {} is ended later: {}", id, later.toString());
        }
    }

    /** Branches that were prepared and of which the log knows nothing: nobody has heard a yes. */
    void forgetOrphans() {
        branches.prepared().stream()
                .filter(id -> !voting.contains(id))
                .filter(id -> log.find(id).isEmpty())
                .forEach(id -> hear(id, Message.STATE));
    }

    private Answer answer(String id) {
        Branch branch = log.find(id).orElseThrow();
        return new Answer(name, branch.state(), log.isOfEarlierLife(branch), branch.reason());
    }
}
