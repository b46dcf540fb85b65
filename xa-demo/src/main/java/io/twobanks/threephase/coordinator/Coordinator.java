package io.twobanks.threephase.coordinator;

import io.twobanks.common.fault.Faults;
import io.twobanks.threephase.Point;
import io.twobanks.threephase.ProtocolProperties;
import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Hearing;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.Payment;
import io.twobanks.threephase.site.Site;
import io.twobanks.threephase.site.State;
import io.twobanks.threephase.termination.AskTheMajority;
import io.twobanks.threephase.termination.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Three-phase commit from top to bottom, after D. Skeen, Nonblocking Commit Protocols, 1981: all vote, all are told that all have voted
 * yes, all commit. With two rounds the middle one is missing, and it is two-phase commit. Bank A is always asked first, so that two
 * transfers never wait for each other's locks in a circle.
 */
final class Coordinator implements Hearing {
    private final ProtocolProperties protocol;
    private final List<AskedBank> banks;
    private final CoordinatorLog log;
    private final Faults faults;
    private final Set<String> driven = ConcurrentHashMap.newKeySet();

    Coordinator(ProtocolProperties protocol, List<AskedBank> banks, CoordinatorLog log, Faults faults) {
        this.protocol = protocol;
        this.banks = List.copyOf(banks);
        this.log = log;
        this.faults = faults;
    }

    /** Makes a transfer. One that is known already is not made again. @return where it stands in the end */
    Answer begin(String id, Payment payment) {
        if (!driven.add(id)) {
            return answer(id, null);
        }
        try {
            return log.move(id, State.INITIAL, State.WAITING) ? drive(id, payment) : answer(id, null);
        } finally {
            driven.remove(id);
        }
    }

    private Answer drive(String id, Payment payment) {
        faults.reach(Point.BEGIN_LOGGED, id);
        for (AskedBank bank : banks) {
            Optional<Answer> vote = bank.vote(id, payment);
            if (vote.isEmpty() || vote.get().state() != State.WAITING) {
                decide(id, State.ABORTED);
                return answer(id, vote.orElse(null));
            }
        }
        if (!protocol.preCommits() || preCommit(id)) {
            decide(id, State.COMMITTED);
        }
        return answer(id, null);
    }

    /** @return whether it may commit; false when it is decided already, or there is no majority for it */
    private boolean preCommit(String id) {
        if (!log.move(id, State.WAITING, State.PRE_COMMITTED)) {
            return false;
        }
        faults.reach(Point.PRE_COMMIT_LOGGED, id);
        int promises = 1; // Its own.
        for (AskedBank bank : banks) {
            State state = bank.preCommit(id).map(Answer::state).orElse(State.WAITING);
            if (state.isFinal()) {
                decide(id, state);
                return false;
            }
            promises += state == State.PRE_COMMITTED ? 1 : 0;
        }
        // Without majorities, who has not acknowledged is dead, and will ask when it is back.
        return protocol.rule() == Rule.LIVE || promises >= AskTheMajority.MAJORITY;
    }

    private void decide(String id, State decision) {
        if (log.decide(id, decision)) {
            faults.reach(Point.DECISION_LOGGED, id);
        }
        State decided = log.state(id);
        banks.forEach(bank -> bank.end(id, decided));
    }

    /** Whoever has not voted yet, or has never heard of it, votes no by being asked. */
    @Override
    public Answer hear(String id, Message message) {
        log.move(id, State.INITIAL, State.ABORTED);
        switch (message) {
            case STATE -> {}
            case PRE_COMMIT -> log.move(id, State.WAITING, State.PRE_COMMITTED);
            case PRE_ABORT -> promiseAbort(id);
            case COMMIT -> log.decide(id, State.COMMITTED);
            case ABORT -> log.decide(id, State.ABORTED);
        }
        return answer(id, null);
    }

    private void promiseAbort(String id) {
        if (log.move(id, State.WAITING, State.PRE_ABORTED)) {
            faults.reach(Point.PRE_ABORTED_LOGGED, id);
        }
    }

    /** Those that nobody drives: an earlier life has begun them, or something failed here. */
    List<String> left() {
        return log.open().stream().filter(id -> !driven.contains(id)).toList();
    }

    /** @param vote that ended it, or null */
    private Answer answer(String id, Answer vote) {
        return new Answer(Site.COORDINATOR, log.state(id), !driven.contains(id), vote == null ? null : vote.reason());
    }
}
