package io.twobanks.threephase.termination;

import static io.twobanks.threephase.site.State.PRE_ABORTED;
import static io.twobanks.threephase.site.State.PRE_COMMITTED;
import static io.twobanks.threephase.site.State.WAITING;

import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Hearing;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.State;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two of the three sites decide, or nobody does (D. Skeen, A Quorum-Based Commit Protocol, 1982). A commit needs two promises to
 * commit and an abort two promises never to, each in a log; nobody gives both, so in a cut network only one side can decide. The other
 * one waits.
 */
public final class AskTheMajority implements Termination {
    /** Of bank A, bank B and the coordinator. */
    public static final int MAJORITY = 2;

    private final Hearing self;
    private final Others others;

    public AskTheMajority(Hearing self, Others others) {
        this.self = self;
        this.others = others;
    }

    @Override
    public void end(String transferId) {
        List<Answer> heard = others.states(transferId);
        if (AskWhoKnows.adopt(heard, self, transferId) || heard.stream().anyMatch(Answer::comesFromCoordinatorAtWork)) {
            return;
        }
        List<Answer> all = Stream.concat(Stream.of(self.hear(transferId, Message.STATE)), heard.stream())
                .toList();
        if (count(all, Set.of(PRE_COMMITTED)) > 0 && count(all, Set.of(PRE_COMMITTED, WAITING)) >= MAJORITY) {
            collect(all, transferId, Message.PRE_COMMIT, PRE_COMMITTED);
        } else if (count(all, Set.of(PRE_ABORTED, WAITING)) >= MAJORITY) {
            collect(all, transferId, Message.PRE_ABORT, PRE_ABORTED);
        }
    }

    private static long count(List<Answer> answers, Set<State> states) {
        return answers.stream()
                .filter(answer -> states.contains(answer.state()))
                .count();
    }

    /** Decides only when so many have promised it. */
    private void collect(List<Answer> all, String transferId, Message wanted, State promised) {
        Answer own = self.hear(transferId, wanted);
        List<Answer> now = Stream.concat(
                        Stream.of(own),
                        all.stream()
                                .skip(1)
                                .flatMap(answer -> others.promise(answer.site(), transferId, wanted).stream()))
                .toList();
        if (!AskWhoKnows.adopt(now, self, transferId) && count(now, Set.of(promised)) >= MAJORITY) {
            self.hear(transferId, promised == PRE_COMMITTED ? Message.COMMIT : Message.ABORT);
        }
    }
}
