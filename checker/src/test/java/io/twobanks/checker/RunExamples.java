package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.util.List;

/** Examples of the rules about the run as a whole: ISOLATION, CONVERGENCE, PROGRESS and NON_VACUITY. */
final class RunExamples {
    private static final long BOUND = Promise.BOUND_SECONDS * 1000;

    static final List<Example> ISOLATION = List.of(
            Example.of(
                    Rule.ISOLATION,
                    "a statement shows a debit whose row an undo deletes later, and audit reads may show that",
                    Story.begin()
                            .allows(Anomaly.DIRTY_READ)
                            .asks("t1")
                            .debits("t1")
                            .looks()
                            .tellsOf("A-1")
                            .erases("t1", Leg.DEBIT),
                    Story.begin()
                            .allows(Anomaly.DIRTY_READ)
                            .asks("t1")
                            .debits("t1")
                            .looks()
                            .erases("t1", Leg.DEBIT)
                            .tellsOf("A-1")),
            Example.of(
                    Rule.ISOLATION,
                    "a statement shows a credit that is taken back later, and not only its own account's entries count",
                    Story.begin()
                            .asks("t1")
                            .completes("t1")
                            .tellsOf("B-1")
                            .takesBack("t1")
                            .refunds("t1"),
                    Story.begin()
                            .asks("t1")
                            .completes("t1")
                            .tellsOf("B-2")
                            .takesBack("t1")
                            .refunds("t1")),
            Example.of(
                    Rule.ISOLATION,
                    "a read shows a debit that is refunded later",
                    Story.begin().asks("t1").debits("t1").looks().refunds("t1"),
                    Story.begin().asks("t1").looks().debits("t1").refunds("t1").looks()),
            Example.of(
                    Rule.ISOLATION,
                    "a read shows both legs, and the credit is taken back and the debit refunded",
                    Story.begin()
                            .asks("t1")
                            .completes("t1")
                            .looks()
                            .takesBack("t1")
                            .refunds("t1"),
                    Story.begin()
                            .allows(Anomaly.DIRTY_READ)
                            .asks("t1")
                            .completes("t1")
                            .looks()
                            .takesBack("t1")
                            .refunds("t1")),
            Example.of(
                    Rule.ISOLATION,
                    "a read shows a leg whose row is deleted by an undo",
                    Story.begin().asks("t1").debits("t1").looks().erases("t1", Leg.DEBIT),
                    Story.begin()
                            .asks("t1")
                            .debits("t1")
                            .erases("t1", Leg.DEBIT)
                            .looks()),
            Example.of(
                    Rule.ISOLATION,
                    "a read shows a refund whose row is deleted later, and the transfer ends complete",
                    Story.begin()
                            .asks("t1")
                            .completes("t1")
                            .refunds("t1")
                            .takesBack("t1")
                            .looks()
                            .erases("t1", Leg.REFUND)
                            .erases("t1", Leg.TAKE_BACK),
                    Story.begin()
                            .asks("t1")
                            .completes("t1")
                            .refunds("t1")
                            .takesBack("t1")
                            .erases("t1", Leg.REFUND)
                            .erases("t1", Leg.TAKE_BACK)
                            .looks()),
            Example.of(
                    Rule.ISOLATION,
                    "a read shows one leg of a transfer that ends with both",
                    Story.begin().asks("t1").debits("t1").looks().credits("t1"),
                    Story.begin()
                            .allows(Anomaly.FRACTURED_READ)
                            .asks("t1")
                            .debits("t1")
                            .looks()
                            .credits("t1")),
            Example.of(
                    Rule.ISOLATION,
                    "the halves of a read see different moments",
                    Story.begin()
                            .asks("t1")
                            .looksAtA()
                            .completes("t1")
                            .asksWhatIsInFlight()
                            .looksAtB(),
                    Story.begin()
                            .asks("t1")
                            .looksAtA()
                            .asksWhatIsInFlight()
                            .looksAtB()
                            .completes("t1")),
            Example.of(
                    Rule.ISOLATION,
                    "another transfer writes the account before the debit is refunded",
                    Story.begin().asks("t1").debits("t1").pays("t2").refunds("t1"),
                    Story.begin().asks("t1").debits("t1").refunds("t1").pays("t2")),
            Example.of(
                    Rule.ISOLATION,
                    "another transfer writes the account after the debit and before the refund, not the other way round",
                    Story.begin().asks("t1").debits("t1").pays("t2").refunds("t1"),
                    Story.begin().asks("t1").refunds("t1").pays("t2").debits("t1")),
            Example.of(
                    Rule.ISOLATION,
                    "an outsider writes the account before the credit is taken back",
                    Story.begin()
                            .asks("t1")
                            .credits("t1")
                            .deposits("d1", "B-1", "1.00")
                            .takesBack("t1"),
                    Story.begin()
                            .asks("t1")
                            .credits("t1")
                            .deposits("d1", "B-2", "1.00")
                            .takesBack("t1")),
            Example.of(
                    Rule.ISOLATION,
                    "undeclared is each anomaly, although another one is declared",
                    Story.begin()
                            .allows(Anomaly.FRACTURED_READ, Anomaly.DIRTY_READ)
                            .asks("t1")
                            .debits("t1")
                            .pays("t2")
                            .refunds("t1"),
                    Story.begin()
                            .allows(Anomaly.DIRTY_WRITE)
                            .asks("t1")
                            .debits("t1")
                            .pays("t2")
                            .refunds("t1")));

    static final List<Example> CONVERGENCE = List.of(
            Example.of(
                    Rule.CONVERGENCE,
                    "not everything became final",
                    Story.begin().pays("t1").neverBecomesFinal(),
                    Story.begin().pays("t1")),
            Example.of(
                    Rule.CONVERGENCE,
                    "final too long after the last heal",
                    Story.begin().pays("t1").heals().waits(BOUND + 1),
                    Story.begin().pays("t1").heals().waits(BOUND)),
            Example.of(
                    Rule.CONVERGENCE,
                    "final too long after the last request",
                    Story.begin().heals().waits(BOUND).asks("t1").waits(BOUND + 1),
                    Story.begin().heals().waits(BOUND).asks("t1").waits(BOUND)),
            Example.of(
                    Rule.CONVERGENCE,
                    "a server keeps something of a transfer that is over",
                    Story.begin().keeps("branch", "t1").pays("t1"),
                    Story.begin().keeps("branch", "t1").pays("t1").keepsNothingOf("t1")),
            Example.of(
                    Rule.CONVERGENCE,
                    "a server keeps something of a transfer that is not on the desk",
                    Story.begin()
                            .declares(Promise::haveDesk)
                            .keeps("branch", "t1")
                            .pays("t1"),
                    Story.begin()
                            .declares(Promise::haveDesk)
                            .keeps("branch", "t1")
                            .asks("t1")
                            .debits("t1")
                            .answers("t1", Answer.INFO)
                            .putsOnDesk("t1")),
            Example.of(
                    Rule.CONVERGENCE,
                    "a desk lists a transfer, but the pattern declares none, and residue is left",
                    Story.begin()
                            .keeps("branch", "t1")
                            .pays("t1")
                            .putsOnDesk("t1")
                            .registers("t1", "COMPLETED"),
                    Story.begin().pays("t1").putsOnDesk("t1").registers("t1", "COMPLETED")));

    static final List<Example> PROGRESS = List.of(
            Example.of(
                    Rule.PROGRESS,
                    "fewer operations per second were answered OK than declared",
                    Story.begin()
                            .declares(its -> its.floor(2))
                            .asks("t1")
                            .waits(498)
                            .completes("t1")
                            .answers("t1", Answer.OK),
                    Story.begin()
                            .declares(its -> its.floor(2))
                            .asks("t1")
                            .waits(497)
                            .completes("t1")
                            .answers("t1", Answer.OK)),
            Example.of(
                    Rule.PROGRESS,
                    "operations that were not answered OK are no progress",
                    Story.begin().declares(its -> its.floor(0.1)).asks("t1").answers("t1", Answer.FAIL),
                    Story.begin().asks("t1").answers("t1", Answer.FAIL)),
            Example.of(
                    Rule.PROGRESS,
                    "two operations overlap: the time runs from the first request to the last answer",
                    overlapping(4.1),
                    overlapping(4.0)),
            Example.of(
                    Rule.PROGRESS,
                    "a lock wait timed out where that is impossible, and none where it did not",
                    Story.begin().declares(Promise::forbidLockWaits).pays("t1").waitsForLocks(3),
                    Story.begin().declares(Promise::forbidLockWaits).pays("t1").waitsForLocks(0)),
            Example.of(
                    Rule.PROGRESS,
                    "lock waits timed out where that is impossible",
                    Story.begin().declares(Promise::forbidLockWaits).pays("t1").waitsForLocks(1),
                    Story.begin().pays("t1").waitsForLocks(1)));

    static final List<Example> NON_VACUITY = List.of(
            Example.of(
                    Rule.NON_VACUITY,
                    "nobody asked for anything",
                    Story.begin().declares(its -> its.atLeast(0, 0)),
                    Story.begin().declares(its -> its.atLeast(0, 0)).pays("t1")),
            Example.of(
                    Rule.NON_VACUITY,
                    "nobody asked for anything, so there is no rate to be too low",
                    Story.begin().declares(its -> its.floor(2)),
                    Story.begin().declares(its -> its.floor(2)).pays("t1")),
            Example.of(
                    Rule.NON_VACUITY,
                    "too few operations",
                    Story.begin().declares(its -> its.atLeast(3, 0)).pays("t1").pays("t2"),
                    Story.begin().declares(its -> its.atLeast(2, 0)).pays("t1").pays("t2")),
            Example.of(
                    Rule.NON_VACUITY,
                    "too few audit reads",
                    Story.begin().declares(its -> its.atLeast(1, 2)).pays("t1").looks(),
                    Story.begin()
                            .declares(its -> its.atLeast(1, 2))
                            .pays("t1")
                            .looks()
                            .looks()),
            Example.of(
                    Rule.NON_VACUITY,
                    "one of two faults never took effect",
                    Story.begin()
                            .meets("CRASH at xa.commit-a.after", 0)
                            .meets("kill db-b", 1)
                            .pays("t1"),
                    Story.begin()
                            .meets("CRASH at xa.commit-a.after", 1)
                            .meets("kill db-b", 2)
                            .pays("t1")));

    private RunExamples() {}

    /** Two operations within half a second, the second one short and in the middle of the first. */
    private static Story overlapping(double floor) {
        return Story.begin()
                .declares(its -> its.floor(floor))
                .asks("t1")
                .waits(300)
                .asks("t2", "A-2", "B-2", "1.00")
                .completes("t2")
                .answers("t2", Answer.OK)
                .waits(193)
                .completes("t1")
                .answers("t1", Answer.OK);
    }
}
