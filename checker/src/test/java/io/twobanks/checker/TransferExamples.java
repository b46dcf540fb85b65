package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.util.List;

/** Examples of the rules about what a transfer ends with: ATOMICITY, EXACTLY_ONCE and NO_PHANTOM. */
final class TransferExamples {
    /** Without a desk TRUTH rejects each half, too; only on the desk does it depend on ATOMICITY alone. */
    static final List<Example> ATOMICITY = List.of(
            Example.of(
                    Rule.ATOMICITY,
                    "an operator is asked about a transfer that was undone without ever having been done",
                    onDesk(desk().asks("t1").refunds("t1").takesBack("t1")),
                    onDesk(desk().asks("t1").completes("t1").refunds("t1").takesBack("t1"))),
            Example.of(
                    Rule.ATOMICITY,
                    "a desk excuses a half transfer, but no disorder",
                    onDesk(desk().asks("t1").refunds("t1").takesBack("t1")),
                    onDesk(desk().asks("t1").debits("t1"))),
            Example.of(
                    Rule.ATOMICITY,
                    "a desk excuses a transfer that is undone on one side only, but no disorder",
                    onDesk(desk().asks("t1").refunds("t1").takesBack("t1")),
                    onDesk(desk().asks("t1").completes("t1").takesBack("t1"))));

    static final List<Example> EXACTLY_ONCE_LEGS = List.of(
            Example.of(
                    Rule.EXACTLY_ONCE,
                    "the whole transfer happens twice",
                    Story.begin().asks("t1").completes("t1").completes("t1").answers("t1", Answer.OK),
                    Story.begin()
                            .asks("t1")
                            .asks("t2")
                            .completes("t1")
                            .completes("t2")
                            .answers("t1", Answer.OK)),
            Example.of(
                    Rule.EXACTLY_ONCE,
                    "both legs have another amount than was asked for",
                    Story.begin()
                            .asks("t1")
                            .posts("t1", Leg.DEBIT, "A-1", "-10.01")
                            .posts("t1", Leg.CREDIT, "B-1", "10.01"),
                    Story.begin()
                            .asks("t1")
                            .posts("t1", Leg.DEBIT, "A-1", "-10.0")
                            .posts("t1", Leg.CREDIT, "B-1", "10")),
            Example.of(
                    Rule.EXACTLY_ONCE,
                    "somebody else is paid",
                    Story.begin().asks("t1").debits("t1").posts("t1", Leg.CREDIT, "B-2", "10.00"),
                    Story.begin().asks("t1", "A-1", "B-2", "10.00").completes("t1")),
            Example.of(
                    Rule.EXACTLY_ONCE,
                    "the payer is paid by the payee",
                    Story.begin()
                            .asks("t1")
                            .posts("t1", Leg.DEBIT, "B-1", "-10.00")
                            .posts("t1", Leg.CREDIT, "A-1", "10.00"),
                    Story.begin().asks("t1", "B-1", "A-1", "10.00").completes("t1")),
            Example.of(
                    Rule.EXACTLY_ONCE,
                    "each leg stands in the other bank's ledger",
                    Story.begin()
                            .asks("t1")
                            .postsAtTheOtherBank("t1", Leg.DEBIT, "A-1", "-10.00")
                            .postsAtTheOtherBank("t1", Leg.CREDIT, "B-1", "10.00"),
                    Story.begin().asks("t1").completes("t1")),
            Example.of(
                    Rule.EXACTLY_ONCE,
                    "two clients are told that their different transfers under one id are done",
                    Story.begin().pays("t1").asks("t1", "A-1", "B-2", "10.00").answers("t1", Answer.OK),
                    Story.begin().pays("t1").asks("t1", "A-1", "B-2", "10.00").answers("t1", Answer.FAIL, 409)));

    static final List<Example> EXACTLY_ONCE_DEPOSITS = List.of(
            Example.of(
                    Rule.EXACTLY_ONCE,
                    "two deposits that cancel out were never made",
                    Story.begin().pays("t1").claimsDeposit("d1", "A-1", "5.00").claimsDeposit("d2", "A-1", "-5.00"),
                    Story.begin().pays("t1").deposits("d1", "A-1", "5.00").deposits("d2", "A-1", "-5.00")),
            Example.of(
                    Rule.EXACTLY_ONCE,
                    "two deposits that cancel out were made twice",
                    Story.begin()
                            .pays("t1")
                            .deposits("d1", "A-1", "5.00")
                            .deposits("d2", "A-1", "-5.00")
                            .posts("d1", Leg.CREDIT, "A-1", "5.00")
                            .posts("d2", Leg.DEBIT, "A-1", "-5.00"),
                    Story.begin()
                            .pays("t1")
                            .deposits("d1", "A-1", "5.00")
                            .deposits("d2", "A-1", "-5.00")
                            .deposits("d3", "A-1", "5.00")
                            .deposits("d4", "A-1", "-5.00")),
            Example.of(
                    Rule.EXACTLY_ONCE,
                    "a deposit goes to another account",
                    Story.begin().pays("t1").claimsDeposit("d1", "A-1", "5.00").posts("d1", Leg.CREDIT, "A-2", "5.00"),
                    Story.begin()
                            .pays("t1")
                            .claimsDeposit("d1", "A-2", "5.00")
                            .posts("d1", Leg.CREDIT, "A-2", "5.00")));

    static final List<Example> NO_PHANTOM = List.of(
            Example.of(
                    Rule.NO_PHANTOM,
                    "at rest there is a transfer that nobody asked for",
                    Story.begin()
                            .pays("t1")
                            .posts("t2", Leg.DEBIT, "A-1", "-10.00")
                            .posts("t2", Leg.CREDIT, "B-1", "10.00"),
                    Story.begin().pays("t1").deposits("t2", "A-1", "-10.00").deposits("t3", "B-1", "10.00")),
            Example.of(
                    Rule.NO_PHANTOM,
                    "a read shows an entry that nobody asked for, and it vanishes",
                    Story.begin()
                            .pays("t1")
                            .posts("t2", Leg.CREDIT, "A-1", "10.00")
                            .looks()
                            .erases("t2", Leg.CREDIT),
                    Story.begin()
                            .pays("t1")
                            .allows(Anomaly.DIRTY_READ)
                            .asks("t2", "B-1", "A-1", "10.00")
                            .posts("t2", Leg.CREDIT, "A-1", "10.00")
                            .looks()
                            .erases("t2", Leg.CREDIT)),
            Example.of(
                    Rule.NO_PHANTOM,
                    "the payee is paid and the payer never paid, and an operator is asked",
                    onDesk(desk().asks("t1").credits("t1")),
                    onDesk(desk().asks("t1").debits("t1"))));

    private TransferExamples() {}

    private static Story desk() {
        return Story.begin().declares(Promise::haveDesk);
    }

    private static Story onDesk(Story story) {
        return story.answers("t1", Answer.INFO).putsOnDesk("t1");
    }
}
