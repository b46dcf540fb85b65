package io.twobanks.threephase.coordinator;

import io.twobanks.common.fault.Faults;
import io.twobanks.threephase.Point;
import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.Payment;
import io.twobanks.threephase.site.Question;
import io.twobanks.threephase.site.Site;
import io.twobanks.threephase.site.State;
import java.util.Optional;
import java.util.function.Supplier;

/** One bank as the coordinator talks to it: each message has a fault point, and no answer is an answer, too. */
final class AskedBank {
    private final char letter;
    private final Site site;
    private final Faults faults;

    AskedBank(char letter, Site site, Faults faults) {
        this.letter = letter;
        this.site = site;
        this.faults = faults;
    }

    Site site() {
        return site;
    }

    Optional<Answer> vote(String id, Payment payment) {
        return ask(
                either(Point.VOTE_A_SEND, Point.VOTE_B_SEND),
                either(Point.VOTE_A_AFTER, Point.VOTE_B_AFTER),
                id,
                () -> site.vote(id, payment.orderOf(letter)));
    }

    Optional<Answer> preCommit(String id) {
        return ask(
                either(Point.PRE_COMMIT_A_SEND, Point.PRE_COMMIT_B_SEND),
                either(Point.PRE_COMMIT_A_AFTER, Point.PRE_COMMIT_B_AFTER),
                id,
                () -> site.tell(id, Message.PRE_COMMIT));
    }

    /** Who does not hear it will ask. */
    void end(String id, State decision) {
        if (decision == State.COMMITTED) {
            ask(
                    either(Point.COMMIT_A_SEND, Point.COMMIT_B_SEND),
                    either(Point.COMMIT_A_AFTER, Point.COMMIT_B_AFTER),
                    id,
                    () -> site.tell(id, Message.COMMIT));
        } else {
            ask(either(Point.ABORT_A_SEND, Point.ABORT_B_SEND), null, id, () -> site.tell(id, Message.ABORT));
        }
    }

    private Point either(Point a, Point b) {
        return letter == 'A' ? a : b;
    }

    private Optional<Answer> ask(Point send, Point after, String id, Supplier<Answer> question) {
        Optional<Answer> answer = new Question(faults).ask(send, id, site.name(), question);
        if (answer.isPresent() && after != null) {
            faults.reach(after, id);
        }
        return answer;
    }
}
