package io.twobanks.threephase.termination;

import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.threephase.Point;
import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Hearing;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.Order;
import io.twobanks.threephase.site.Payment;
import io.twobanks.threephase.site.Site;
import io.twobanks.threephase.site.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Bank A, bank B and the coordinator in memory; some of them can reach each other. */
final class ThreeSites {
    static final List<String> NAMES = List.of("bank-a", "bank-b", Site.COORDINATOR);

    private final Faults faults = new Faults(new FaultBoard(), Timeline.unwatched());
    private final List<InMemory> sites = new ArrayList<>();
    private final Set<String> together;

    /**
     * @param states of the three
     * @param dead those that do not answer and do nothing
     * @param together these reach each other, and the others each other
     */
    ThreeSites(List<State> states, Set<String> dead, Set<String> together) {
        this.together = together;
        for (int i = 0; i < NAMES.size(); i++) {
            sites.add(new InMemory(NAMES.get(i), states.get(i), dead.contains(NAMES.get(i))));
        }
    }

    /** The rules of the banks' own logs and of the coordinator's, without either. */
    final class InMemory implements Hearing, Site {
        private final String name;
        private State state;
        private boolean dead;
        private boolean recovering;

        private InMemory(String name, State state, boolean dead) {
            this.name = name;
            this.state = state;
            this.dead = dead;
            this.recovering = name.equals(COORDINATOR); // It drives nothing here.
        }

        @Override
        public Answer hear(String transferId, Message message) {
            switch (message) {
                case STATE -> {}
                case PRE_COMMIT -> promise(State.PRE_COMMITTED);
                case PRE_ABORT -> promise(State.PRE_ABORTED);
                case COMMIT -> decide(State.COMMITTED);
                case ABORT -> decide(State.ABORTED);
            }
            return new Answer(name, state, recovering, null);
        }

        private void promise(State promised) {
            if (state == State.WAITING) {
                state = promised;
            }
        }

        private void decide(State decision) {
            if (!state.isFinal()) {
                state = decision;
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Answer vote(String transferId, Order order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer begin(String transferId, Payment payment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer tell(String transferId, Message message) {
            if (dead) {
                throw new IllegalStateException(name + " is dead");
            }
            return hear(transferId, message);
        }
    }

    State state(String name) {
        return site(name).state;
    }

    List<State> ofBanks() {
        return List.of(state("bank-a"), state("bank-b"));
    }

    InMemory site(String name) {
        return sites.get(NAMES.indexOf(name));
    }

    boolean isAlive(String name) {
        return !site(name).dead;
    }

    /** It is there again, and was dead meanwhile. */
    void back(String name) {
        site(name).dead = false;
        site(name).recovering = true;
    }

    /** The others, as far as one of them reaches them. */
    Others others(String name) {
        Predicate<String> reached = other -> together.contains(name) == together.contains(other);
        List<Site> asked = new ArrayList<>();
        for (InMemory other : sites) {
            if (!other.name.equals(name) && reached.test(other.name)) {
                asked.add(other);
            }
        }
        return new Others(asked, faults, Point.ASK_SEND, Point.PROMISE_SEND);
    }
}
