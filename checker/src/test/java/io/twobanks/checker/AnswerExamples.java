package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import java.util.List;

/** Examples of the rules about answers: VISIBILITY and TRUTH. */
final class AnswerExamples {
    static final List<Example> VISIBILITY = List.of(
            Example.of(
                    Rule.VISIBILITY,
                    "a read that began after the answer shows half of the transfer",
                    readers()
                            .asks("t1")
                            .debits("t1")
                            .answers("t1", Answer.OK)
                            .looks()
                            .credits("t1"),
                    readers().asks("t1").debits("t1").looks().credits("t1").answers("t1", Answer.OK)),
            Example.of(
                    Rule.VISIBILITY,
                    "a read that did not begin at the moment of the answer, but after it",
                    readers()
                            .asks("t1")
                            .debits("t1")
                            .answers("t1", Answer.OK)
                            .looks()
                            .credits("t1"),
                    readers()
                            .asks("t1")
                            .debits("t1")
                            .answers("t1", Answer.OK)
                            .atTheSameMoment()
                            .looks()
                            .credits("t1")),
            Example.of(
                    Rule.VISIBILITY,
                    "a read that began after the answer shows nothing of the transfer",
                    Story.begin().asks("t1").answers("t1", Answer.OK).looks().completes("t1"),
                    Story.begin().asks("t1").answers("t1", Answer.INFO).looks().completes("t1")),
            Example.of(
                    Rule.VISIBILITY,
                    "a read that began after the first of two answers shows nothing of the transfer",
                    Story.begin()
                            .asks("t1")
                            .answers("t1", Answer.OK)
                            .looks()
                            .asks("t1")
                            .completes("t1")
                            .answers("t1", Answer.OK),
                    Story.begin()
                            .asks("t1")
                            .answers("t1", Answer.INFO)
                            .looks()
                            .asks("t1")
                            .completes("t1")
                            .answers("t1", Answer.OK)),
            Example.of(
                    Rule.VISIBILITY,
                    "what was answered before the read began is missing at bank A",
                    readers()
                            .asks("t1")
                            .credits("t1")
                            .answers("t1", Answer.OK)
                            .looks()
                            .debits("t1"),
                    readers()
                            .asks("t1")
                            .looksAtA()
                            .completes("t1")
                            .answers("t1", Answer.OK)
                            .asksWhatIsInFlight()
                            .looksAtB()));

    static final List<Example> TRUTH_OF_ANSWERS = List.of(
            Example.of(
                    Rule.TRUTH,
                    "OK, and nothing happened",
                    Story.begin().asks("t1").answers("t1", Answer.OK).registers("t1", "COMPLETED"),
                    Story.begin().asks("t1").completes("t1").answers("t1", Answer.OK)),
            Example.of(
                    Rule.TRUTH,
                    "OK, and it was undone later",
                    Story.begin().pays("t1").refunds("t1").takesBack("t1"),
                    Story.begin()
                            .asks("t1")
                            .completes("t1")
                            .refunds("t1")
                            .takesBack("t1")
                            .answers("t1", Answer.FAIL, 202)),
            Example.of(
                    Rule.TRUTH,
                    "OK, and the register says REJECTED",
                    Story.begin().pays("t1").registers("t1", "REJECTED"),
                    Story.begin().pays("t1").registers("t1", "COMPLETED")),
            Example.of(
                    Rule.TRUTH,
                    "OK, and the register has never heard of it",
                    Story.begin().pays("t1").doesNotRegister("t1"),
                    Story.begin().asks("t1").answers("t1", Answer.FAIL, 422).doesNotRegister("t1")),
            Example.of(
                    Rule.TRUTH,
                    "FAIL, and the money moved",
                    Story.begin().asks("t1").completes("t1").answers("t1", Answer.FAIL),
                    Story.begin().asks("t1").answers("t1", Answer.FAIL)),
            Example.of(
                    Rule.TRUTH,
                    "FAIL, and the register says COMPLETED",
                    Story.begin().asks("t1").answers("t1", Answer.FAIL).registers("t1", "COMPLETED"),
                    Story.begin().asks("t1").answers("t1", Answer.FAIL).registers("t1", "REJECTED")));

    static final List<Example> TRUTH_OF_REPEATED_IDS = List.of(
            Example.of(
                    Rule.TRUTH,
                    "one client is told OK and another FAIL about the same request",
                    Story.begin().pays("t1").asks("t1").answers("t1", Answer.FAIL, 503),
                    Story.begin().pays("t1").asks("t1").answers("t1", Answer.OK)),
            Example.of(
                    Rule.TRUTH,
                    "the same request is refused as if it were another",
                    Story.begin().pays("t1").asks("t1").answers("t1", Answer.FAIL, 409),
                    Story.begin().pays("t1").asks("t1", "A-1", "B-1", "11.00").answers("t1", Answer.FAIL, 409)),
            Example.of(
                    Rule.TRUTH,
                    "a 503 says that an id is final, and another request under it is done",
                    Story.begin()
                            .asks("t1", "A-2", "B-1", "10.00")
                            .answers("t1", Answer.FAIL, 503)
                            .pays("t1"),
                    Story.begin()
                            .asks("t1", "A-2", "B-1", "10.00")
                            .answers("t1", Answer.FAIL, 422)
                            .pays("t1")),
            Example.of(
                    Rule.TRUTH,
                    "both requests under an id are refused, and one is done",
                    Story.begin()
                            .asks("t1", "A-2", "B-1", "10.00")
                            .answers("t1", Answer.FAIL, 409)
                            .asks("t1")
                            .completes("t1")
                            .answers("t1", Answer.FAIL, 409),
                    Story.begin()
                            .asks("t1", "A-2", "B-1", "10.00")
                            .answers("t1", Answer.FAIL, 409)
                            .asks("t1")
                            .completes("t1")
                            .answers("t1", Answer.INFO)));

    static final List<Example> TRUTH_OF_THE_REGISTER = List.of(
            Example.of(
                    Rule.TRUTH,
                    "still PENDING at rest",
                    unanswered(Story.begin().asks("t1")).registers("t1", "PENDING"),
                    unanswered(Story.begin().asks("t1")).registers("t1", "REJECTED")),
            Example.of(
                    Rule.TRUTH,
                    "COMPLETED without legs",
                    unanswered(Story.begin().asks("t1")).registers("t1", "COMPLETED"),
                    unanswered(Story.begin().asks("t1").completes("t1")).registers("t1", "COMPLETED")),
            Example.of(
                    Rule.TRUTH,
                    "REJECTED with legs",
                    unanswered(Story.begin().asks("t1").completes("t1")).registers("t1", "REJECTED"),
                    unanswered(Story.begin().asks("t1")).registers("t1", "REJECTED")),
            Example.of(
                    Rule.TRUTH,
                    "REJECTED, which means that nothing moved, with a debit and its refund",
                    unanswered(Story.begin().asks("t1").debits("t1").refunds("t1"))
                            .registers("t1", "REJECTED"),
                    unanswered(Story.begin().asks("t1").debits("t1").refunds("t1"))
                            .registers("t1", "REVERSED")),
            Example.of(
                    Rule.TRUTH,
                    "FAIL and REJECTED, which mean that nothing moved, with a debit and its refund",
                    Story.begin()
                            .asks("t1")
                            .debits("t1")
                            .refunds("t1")
                            .answers("t1", Answer.FAIL)
                            .registers("t1", "REJECTED"),
                    Story.begin()
                            .asks("t1")
                            .debits("t1")
                            .refunds("t1")
                            .answers("t1", Answer.FAIL)
                            .registers("t1", "REVERSED")),
            Example.of(
                    Rule.TRUTH,
                    "REVERSED, and the money moved",
                    unanswered(Story.begin().asks("t1").completes("t1")).registers("t1", "REVERSED"),
                    unanswered(Story.begin().asks("t1").credits("t1").takesBack("t1"))
                            .registers("t1", "REVERSED")),
            Example.of(
                    Rule.TRUTH,
                    "never accepted, and the money moved",
                    unanswered(Story.begin().asks("t1").completes("t1")).doesNotRegister("t1"),
                    unanswered(Story.begin().asks("t1")).doesNotRegister("t1")),
            Example.of(
                    Rule.TRUTH,
                    "a state that there is not",
                    unanswered(Story.begin().asks("t1").completes("t1")).registers("t1", "DONE"),
                    unanswered(Story.begin().asks("t1").completes("t1")).registers("t1", "COMPLETED")),
            Example.of(
                    Rule.TRUTH,
                    "NEEDS_OPERATOR, and no desk is declared",
                    unanswered(Story.begin().asks("t1")).putsOnDesk("t1"),
                    unanswered(desk().asks("t1")).putsOnDesk("t1")),
            Example.of(
                    Rule.TRUTH,
                    "NEEDS_OPERATOR, and the desk does not list it",
                    unanswered(desk().asks("t1")).registers("t1", "NEEDS_OPERATOR"),
                    unanswered(desk().asks("t1")).putsOnDesk("t1")),
            Example.of(
                    Rule.TRUTH,
                    "FAIL, and an operator is asked",
                    desk().asks("t1").answers("t1", Answer.FAIL).putsOnDesk("t1"),
                    unanswered(desk().asks("t1").debits("t1")).putsOnDesk("t1")));

    private AnswerExamples() {}

    private static Story readers() {
        return Story.begin().allows(Anomaly.FRACTURED_READ);
    }

    private static Story desk() {
        return Story.begin().declares(Promise::haveDesk);
    }

    private static Story unanswered(Story story) {
        return story.answers("t1", Answer.INFO);
    }
}
