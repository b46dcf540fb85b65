package io.twobanks.threephase.termination;

import io.twobanks.threephase.site.Answer;
import io.twobanks.threephase.site.Hearing;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.State;
import java.util.List;
import java.util.Optional;

/**
 * Asks until somebody knows, and decides nothing: what can be done in two-phase commit, and by whoever was dead and cannot know what
 * was told to others meanwhile. Only when all were dead and all are back nobody can have decided anything that is not known here.
 */
public final class AskWhoKnows implements Termination {
    private final Hearing self;
    private final Others others;
    private final boolean preCommits;

    /** @param preCommits false in two-phase commit, where only the coordinator can decide, whoever was dead */
    public AskWhoKnows(Hearing self, Others others, boolean preCommits) {
        this.self = self;
        this.others = others;
        this.preCommits = preCommits;
    }

    /** Does what somebody knows. @return whether somebody does */
    static boolean adopt(List<Answer> answers, Hearing self, String transferId) {
        Optional<State> known =
                answers.stream().map(Answer::state).filter(State::isFinal).findFirst();
        known.ifPresent(decision -> self.hear(transferId, Message.of(decision)));
        return known.isPresent();
    }

    @Override
    public void end(String transferId) {
        List<Answer> answers = others.states(transferId);
        if (!adopt(answers, self, transferId) && preCommits && haveAllBeenDead(answers, transferId)) {
            Answer own = self.hear(transferId, Message.STATE);
            boolean preCommitted = hasPreCommitted(own) || answers.stream().anyMatch(AskWhoKnows::hasPreCommitted);
            self.hear(transferId, preCommitted ? Message.COMMIT : Message.ABORT);
        }
    }

    private boolean haveAllBeenDead(List<Answer> answers, String transferId) {
        return answers.size() == others.number()
                && answers.stream().allMatch(Answer::recovering)
                && self.hear(transferId, Message.STATE).recovering();
    }

    private static boolean hasPreCommitted(Answer answer) {
        return answer.comesFromBank() && answer.state() == State.PRE_COMMITTED;
    }
}
