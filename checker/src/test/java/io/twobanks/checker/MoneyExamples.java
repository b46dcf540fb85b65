package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.util.List;

/** Examples of the rules about sums: BOOKS and CONSERVATION. */
final class MoneyExamples {
    static final List<Example> BOOKS = List.of(
            Example.of(
                    Rule.BOOKS,
                    "a read shows a balance that its ledger does not explain",
                    Story.begin().pays("t1").miscounts("A-1", "-5.00").looks().miscounts("A-1", "5.00"),
                    Story.begin().pays("t1").deposits("d1", "A-1", "-5.00").looks()),
            Example.of(
                    Rule.BOOKS,
                    "at rest two balances are wrong and the total is right",
                    Story.begin().pays("t1").miscounts("A-1", "5.00").miscounts("A-2", "-5.00"),
                    Story.begin().pays("t1").deposits("d1", "A-1", "5.00").deposits("d2", "A-2", "-5.00")),
            Example.of(
                    Rule.BOOKS,
                    "two transfers read the same balance, and one update is lost in the ledger",
                    Story.begin()
                            .asks("t1")
                            .asks("t2")
                            .debits("t1")
                            .postsSaying("t2", Leg.DEBIT, "A-1", "-10.00", "990.00")
                            .credits("t1")
                            .credits("t2")
                            .answers("t1", Answer.OK)
                            .answers("t2", Answer.OK),
                    Story.begin()
                            .asks("t1")
                            .asks("t2")
                            .debits("t1")
                            .postsSaying("t2", Leg.DEBIT, "A-1", "-10.00", "980.00")
                            .credits("t2")
                            .credits("t1")
                            .answers("t1", Answer.OK)
                            .answers("t2", Answer.OK)));

    static final List<Example> CONSERVATION_AT_REST = List.of(
            Example.of(
                    Rule.CONSERVATION,
                    "an account appears with money",
                    Story.begin().pays("t1").opens("A-7", "1.00"),
                    Story.begin().pays("t1").opens("A-7", "0.00")),
            Example.of(
                    Rule.CONSERVATION,
                    "an account vanishes with its money",
                    Story.beginWith("A-1", "A-2", "B-1").pays("t1").closes("A-2"),
                    Story.beginWith("A-1", "A-2", "B-1")
                            .pays("t1")
                            .deposits("d1", "A-2", "-1000.00")
                            .closes("A-2")),
            Example.of(
                    Rule.CONSERVATION,
                    "an account vanishes, and another appears with just that money",
                    Story.begin().pays("t1").closes("A-2").opens("A-7", "1000.00"),
                    Story.begin().pays("t1", "A-2", "B-2", "1000.00")),
            Example.of(
                    Rule.CONSERVATION,
                    "both banks keep the same account",
                    Story.begin().pays("t1").opensAt('B', "A-2", "1000.00"),
                    Story.begin().pays("t1").opensAt('B', "B-7", "0.00")));

    static final List<Example> CONSERVATION_IN_FLIGHT = List.of(
            Example.of(
                    Rule.CONSERVATION,
                    "a half transfer that no server knows of",
                    xa().asks("t1").debits("t1").looks().credits("t1").answers("t1", Answer.OK),
                    xa().asks("t1")
                            .keeps("branch", "t1")
                            .debits("t1")
                            .looks()
                            .credits("t1")
                            .keepsNothingOf("t1")
                            .answers("t1", Answer.OK)),
            Example.of(
                    Rule.CONSERVATION,
                    "a half transfer that was ended at the desk, and one that was not",
                    halfSeen(xa().declares(Promise::haveDesk)),
                    halfSeen(xa().declares(Promise::haveDesk).wasRepairedAtTheDesk("t1"))),
            Example.of(
                    Rule.CONSERVATION,
                    "a half transfer that was ended at the desk of a pattern that declares none",
                    halfSeen(xa().wasRepairedAtTheDesk("t1")),
                    halfSeen(xa().declares(Promise::haveDesk).wasRepairedAtTheDesk("t1"))),
            Example.of(
                    Rule.CONSERVATION,
                    "a half transfer while only another one is in flight",
                    xa().asks("t1")
                            .keeps("branch", "t2")
                            .debits("t1")
                            .looks()
                            .credits("t1")
                            .keepsNothingOf("t2"),
                    xa().asks("t1")
                            .keeps("branch", "t1")
                            .debits("t1")
                            .looks()
                            .credits("t1")
                            .keepsNothingOf("t1")),
            Example.of(
                    Rule.CONSERVATION,
                    "a half transfer with residue of a kind that explains nothing",
                    xa().asks("t1")
                            .keeps("lock", "t1")
                            .debits("t1")
                            .looks()
                            .credits("t1")
                            .keepsNothingOf("t1"),
                    Story.begin()
                            .allows(Anomaly.FRACTURED_READ)
                            .asks("t1")
                            .keeps("lock", "t1")
                            .debits("t1")
                            .looks()
                            .credits("t1")
                            .keepsNothingOf("t1")),
            Example.of(
                    Rule.CONSERVATION,
                    "the next look begins when bank B is read, and bank A's leg is still there",
                    xa().allows(Anomaly.DIRTY_READ)
                            .asks("t1")
                            .debits("t1")
                            .looksAtA()
                            .asksWhatIsInFlight()
                            .keeps("branch", "t1")
                            .looksAtB()
                            .atTheSameMoment()
                            .looks()
                            .refunds("t1")
                            .keepsNothingOf("t1"),
                    xa().allows(Anomaly.DIRTY_READ)
                            .asks("t1")
                            .debits("t1")
                            .looksAtA()
                            .refunds("t1")
                            .asksWhatIsInFlight()
                            .looksAtB()
                            .atTheSameMoment()
                            .looks()),
            Example.of(
                    Rule.CONSERVATION,
                    "bank A's credit is there and bank B's debit is not",
                    xa().asks("t1", "B-1", "A-1", "10.00").credits("t1").looks().debits("t1"),
                    xa().asks("t1", "B-1", "A-1", "10.00")
                            .looksAtA()
                            .completes("t1")
                            .asksWhatIsInFlight()
                            .looksAtB()),
            Example.of(
                    Rule.CONSERVATION,
                    "a half transfer is undone, but after the question what is in flight",
                    xa().allows(Anomaly.DIRTY_READ)
                            .asks("t1")
                            .debits("t1")
                            .looks()
                            .keeps("branch", "t1")
                            .looks()
                            .refunds("t1")
                            .keepsNothingOf("t1"),
                    xa().allows(Anomaly.DIRTY_READ)
                            .asks("t1")
                            .keeps("branch", "t1")
                            .debits("t1")
                            .looksAtA()
                            .refunds("t1")
                            .keepsNothingOf("t1")
                            .asksWhatIsInFlight()
                            .looksAtB()
                            .looks()));

    private MoneyExamples() {}

    private static Story xa() {
        return Story.begin().allows(Anomaly.FRACTURED_READ).declares(its -> its.explainBy("branch"));
    }

    private static Story halfSeen(Story story) {
        return story.asks("t1").debits("t1").looks().credits("t1").answers("t1", Answer.OK);
    }
}
