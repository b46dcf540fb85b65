package io.twobanks.threephase.termination;

import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Hearing;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.State;
import java.util.List;

/**
 * The guard: Skeen's termination protocol. Before a bank decides it asks who is alive, and those commit when one of them has
 * pre-committed and all the others have done so, too; else they abort. Whoever was dead does not count, and takes no pre-commit any
 * more: it has perhaps told others already that it had none. While the coordinator is at work, there is nothing to decide.
 */
public final class AskWhoIsAlive implements Termination {
    private final Hearing self;
    private final Others others;

    public AskWhoIsAlive(Hearing self, Others others) {
        this.self = self;
        this.others = others;
    }

    @Override
    public void end(String transferId) {
        List<Answer> alive = others.states(transferId);
        if (AskWhoKnows.adopt(alive, self, transferId) || alive.stream().anyMatch(Answer::comesFromCoordinatorAtWork)) {
            return;
        }
        Answer own = self.hear(transferId, Message.STATE);
        if (hasPreCommitted(own) || alive.stream().anyMatch(AskWhoIsAlive::hasPreCommitted)) {
            preCommitAll(alive, transferId);
        } else {
            self.hear(transferId, Message.ABORT);
        }
    }

    private static boolean hasPreCommitted(Answer answer) {
        return answer.comesFromBank() && !answer.recovering() && answer.state() == State.PRE_COMMITTED;
    }

    /** Who does not answer any more has died, and will ask when it is back. */
    private void preCommitAll(List<Answer> alive, String transferId) {
        self.hear(transferId, Message.PRE_COMMIT);
        List<Answer> now = alive.stream()
                .filter(answer -> answer.comesFromBank() && !answer.recovering())
                .flatMap(answer -> others.promise(answer.site(), transferId, Message.PRE_COMMIT).stream())
                .toList();
        if (!AskWhoKnows.adopt(now, self, transferId)) {
            self.hear(transferId, Message.COMMIT);
        }
    }
}
