package io.twobanks.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import org.junit.jupiter.api.Test;

/** A person must understand what happened to whose money: what the rules say, word for word. */
class SentencesTest {
    @Test
    void visibility_says_which_leg_is_missing_where() {
        assertThat(said(
                        Rule.VISIBILITY,
                        Story.begin()
                                .asks("t1")
                                .debits("t1")
                                .answers("t1", Answer.OK)
                                .looks()))
                .isEqualTo("Transfer t1 (10.00 from A-1 to B-1) was answered OK at 0.003 s, but a read that began at"
                        + " 0.004 s does not show its CREDIT on B-1.");
        assertThat(said(
                        Rule.VISIBILITY,
                        Story.begin()
                                .asks("t1")
                                .credits("t1")
                                .answers("t1", Answer.OK)
                                .looks()))
                .endsWith("does not show its DEBIT on A-1.");
        assertThat(said(Rule.VISIBILITY, Story.begin().pays("t1").refunds("t1").looks()))
                .endsWith("does not show its DEBIT on A-1.");
        assertThat(said(
                        Rule.VISIBILITY,
                        Story.begin().asks("t1").answers("t1", Answer.OK).looks()))
                .isEqualTo("Transfer t1 (10.00 from A-1 to B-1) was answered OK at 0.002 s, but a read that began at"
                        + " 0.003 s shows of it: no leg.");
    }

    @Test
    void conservation_names_the_account_that_appeared_or_vanished_and_does_not_count_its_money_twice() {
        assertThat(said(Rule.CONSERVATION, Story.begin().pays("t1").opens("B-7", "1.00")))
                .isEqualTo("Bank B has an account B-7 that holds 1.00 and that was not there when the scenario began.");
        assertThat(said(Rule.CONSERVATION, Story.begin().pays("t1").closes("A-1")))
                .isEqualTo("Account A-1, which should hold 990.00, is gone from both banks.");

        Finding several = found(
                Rule.CONSERVATION,
                Story.begin()
                        .pays("t1")
                        .opens("A-7", "2.00")
                        .opens("B-7", "1.00")
                        .closes("A-1")
                        .closes("B-1"));
        assertThat(several.count()).as("two appeared, two vanished").isEqualTo(4);
        assertThat(several.worst().sentence()).contains("B-1").contains("1010.00");
    }

    @Test
    void conservation_says_what_no_account_explains() {
        Finding both = found(
                Rule.CONSERVATION,
                Story.begin()
                        .deposits("d1", "A-1", "2.00")
                        .miscounts("A-2", "5.00")
                        .closes("B-1"));

        assertThat(both.count()).as("one account and the total of the others").isEqualTo(2);
        assertThat(both.first().sentence()).startsWith("Account B-1");
        assertThat(both.last().sentence())
                .isEqualTo(
                        "5.00 came from nowhere: at rest both banks hold more than opening 4000.00, deposits +2.00 and"
                                + " half transfers on the repair desk 0 make.");
    }

    @Test
    void conservation_says_which_half_nobody_knew_of() {
        assertThat(said(Rule.CONSERVATION, xa().asks("t1").debits("t1").looks().credits("t1")))
                .isEqualTo("A read at 0.003 s shows the DEBIT of transfer t1 (10.00 from A-1 to B-1) at bank A, but not"
                        + " the CREDIT at bank B, and no server knew that it was under way (kinds: branch).");
        assertThat(said(
                        Rule.CONSERVATION,
                        xa().asks("t1", "B-1", "A-1", "10.00")
                                .credits("t1")
                                .looks()
                                .debits("t1")))
                .contains("shows the CREDIT of transfer t1 (10.00 from B-1 to A-1) at bank A, but not the DEBIT at");
    }

    @Test
    void exactly_once_says_what_was_asked_for_and_what_was_written() {
        Finding twice = found(
                Rule.EXACTLY_ONCE,
                Story.begin()
                        .asks("t1")
                        .debits("t1")
                        .credits("t1")
                        .credits("t1")
                        .credits("t1"));
        assertThat(twice.worst().sentence())
                .isEqualTo("Transfer t1 (10.00 from A-1 to B-1): its CREDIT happened 3 times.");

        assertThat(said(
                        Rule.EXACTLY_ONCE,
                        Story.begin().asks("t1").debits("t1").posts("t1", Leg.CREDIT, "B-2", "9.00")))
                .isEqualTo("Transfer t1 (10.00 from A-1 to B-1): bank B wrote the CREDIT as +9.00 on B-2, but +10.00 on"
                        + " B-1 was asked for.");
        assertThat(said(
                        Rule.EXACTLY_ONCE,
                        Story.begin().asks("t1").completes("t1").posts("t1", Leg.REFUND, "A-2", "10.00")))
                .endsWith("bank A wrote the REFUND as +10.00 on A-2, but +10.00 on A-1 was asked for.");
        assertThat(said(
                        Rule.EXACTLY_ONCE,
                        Story.begin().asks("t1").completes("t1").posts("t1", Leg.TAKE_BACK, "B-1", "10.00")))
                .endsWith("bank B wrote the TAKE_BACK as +10.00 on B-1, but -10.00 on B-1 was asked for.");
    }

    @Test
    void exactly_once_takes_the_error_with_the_most_money_for_the_worst() {
        Finding finding = found(
                Rule.EXACTLY_ONCE,
                Story.begin()
                        .asks("t1", "A-1", "B-1", "15.00")
                        .debits("t1")
                        .debits("t1")
                        .asks("t2", "A-1", "B-1", "10.00")
                        .debits("t2")
                        .debits("t2")
                        .debits("t2")
                        .asks("t3", "A-1", "B-1", "5.00")
                        .posts("t3", Leg.DEBIT, "A-1", "-12.00"));

        assertThat(finding.worst().transferId())
                .as("20.00 too much, and not 15.00 or 12.00")
                .isEqualTo("t2");
    }

    @Test
    void exactly_once_says_where_a_deposit_went() {
        assertThat(said(Rule.EXACTLY_ONCE, Story.begin().claimsDeposit("d1", "A-1", "-5.00")))
                .isEqualTo("Deposit d1 of -5.00 on A-1 stands 0 times in the ledgers, not once.");
        assertThat(said(
                        Rule.EXACTLY_ONCE,
                        Story.begin().claimsDeposit("d1", "A-1", "5.00").posts("d1", Leg.CREDIT, "B-2", "4.00")))
                .isEqualTo("Deposit d1 of +5.00 on A-1 stands in the ledger of bank B as +4.00 on B-2.");
    }

    @Test
    void truth_says_who_was_told_what_and_what_happened() {
        assertThat(said(Rule.TRUTH, Story.begin().asks("t1").completes("t1").answers("t1", Answer.FAIL)))
                .isEqualTo("Client 1 was told at 0.004 s that transfer t1 (10.00 from A-1 to B-1) moved nothing, but it"
                        + " ended with DEBIT, CREDIT: A-1 -10.00, B-1 +10.00.");
        assertThat(said(Rule.TRUTH, Story.begin().pays("t1").doesNotRegister("t1")))
                .isEqualTo("Client 1 was told OK at 0.004 s about transfer t1 (10.00 from A-1 to B-1), but the bank's"
                        + " register says nothing.");
        assertThat(said(Rule.TRUTH, unanswered().registers("t1", "COMPLETED")))
                .isEqualTo("The bank's register says COMPLETED about transfer t1 (10.00 from A-1 to B-1), but it ended"
                        + " with: no leg.");
        assertThat(said(Rule.TRUTH, unanswered().registers("t1", "PENDING")))
                .isEqualTo(
                        "The bank's register still says PENDING about transfer t1 (10.00 from A-1 to B-1), which has:"
                                + " no leg. Nobody will finish it.");
        assertThat(said(Rule.TRUTH, unanswered().registers("t1", "NEEDS_OPERATOR")))
                .endsWith("but the pattern declares no repair desk.");
        assertThat(said(Rule.TRUTH, unanswered().declares(Promise::haveDesk).registers("t1", "NEEDS_OPERATOR")))
                .endsWith("but it is not on the repair desk.");
    }

    @Test
    void no_phantom_says_where_a_stranger_was_seen_first() {
        assertThat(said(
                        Rule.NO_PHANTOM,
                        Story.begin()
                                .posts("t9", Leg.DEBIT, "A-1", "-7.00")
                                .looks()
                                .posts("t9", Leg.CREDIT, "B-1", "7.00")
                                .looks()))
                .isEqualTo(
                        "At 0.002 s bank A shows a DEBIT of -7.00 on A-1 for transfer t9, which no client asked for.");
        assertThat(said(Rule.NO_PHANTOM, Story.begin().asks("t1").credits("t1")))
                .isEqualTo("Bank B gave 10.00 to B-1 for transfer t1, which was never taken from A-1.");
    }

    @Test
    void isolation_says_what_a_reader_saw() {
        assertThat(said(
                        Rule.ISOLATION,
                        Story.begin().asks("t1").debits("t1").looks().credits("t1")))
                .isEqualTo(
                        "A read at 0.003 s showed the DEBIT of transfer t1 (10.00 from A-1 to B-1) without its CREDIT.");
        assertThat(said(
                        Rule.ISOLATION,
                        Story.begin().asks("t1").credits("t1").looks().debits("t1")))
                .endsWith("showed the CREDIT of transfer t1 (10.00 from A-1 to B-1) without its DEBIT.");
        assertThat(said(
                        Rule.ISOLATION,
                        Story.begin().asks("t1").credits("t1").looks().takesBack("t1")))
                .endsWith("showed the CREDIT of transfer t1 (10.00 from A-1 to B-1), which was undone in the end.");
        assertThat(said(
                        Rule.ISOLATION,
                        Story.begin().asks("t1").credits("t1").looks().erases("t1", Leg.CREDIT)))
                .endsWith("showed the CREDIT of transfer t1 (10.00 from A-1 to B-1), which is not there in the end.");
    }

    @Test
    void isolation_says_who_wrote_between_a_leg_and_its_reversal() {
        assertThat(said(
                        Rule.ISOLATION,
                        Story.begin().asks("t1").debits("t1").pays("t2").refunds("t1")))
                .isEqualTo("Transfer t1 (10.00 from A-1 to B-1): before the REFUND undid the DEBIT on A-1 at bank A"
                        + " (entries 3 and 1), t2 wrote the same account (entry 2).");
    }

    @Test
    void convergence_says_what_is_left_where() {
        assertThat(said(Rule.CONVERGENCE, Story.begin().pays("t1").keeps("branch", "t1")))
                .isEqualTo("Left over at db-b: branch key-t1 of transfer t1 (10.00 from A-1 to B-1).");
        assertThat(said(Rule.CONVERGENCE, Story.begin().pays("t1").keeps("branch", "t9")))
                .isEqualTo("Left over at db-b: branch key-t9 of transfer t9.");
        assertThat(said(Rule.CONVERGENCE, Story.begin().pays("t1").keeps("branch", null)))
                .isEqualTo("Left over at db-b: branch key-null, of a transfer that nobody knows.");
    }

    @Test
    void convergence_takes_the_residue_of_the_largest_transfer_for_the_worst() {
        Finding finding = found(
                Rule.CONVERGENCE,
                Story.begin()
                        .keeps("branch", null)
                        .pays("t1")
                        .keeps("branch", "t1")
                        .pays("t2", "A-1", "B-1", "11.00")
                        .keeps("branch", "t2"));

        assertThat(finding.count()).isEqualTo(3);
        assertThat(finding.worst().transferId()).isEqualTo("t2");
    }

    @Test
    void convergence_says_how_late_it_was() {
        assertThat(said(Rule.CONVERGENCE, Story.begin().pays("t1").heals().waits(20_001)))
                .isEqualTo(
                        "All was final at 20.006 s, 20.001 s after the last heal or request; 20.000 s were declared.");
        assertThat(said(Rule.CONVERGENCE, Story.begin().pays("t1").neverBecomesFinal()))
                .isEqualTo("At 0.005 s not everything was final, although no more than 20.000 s were declared.");
    }

    @Test
    void progress_and_non_vacuity_give_the_figures() {
        assertThat(said(
                        Rule.PROGRESS,
                        Story.begin().declares(its -> its.floor(1000)).pays("t1")))
                .isEqualTo("OK was answered 1 time(s) in 0.003 s, that is 333.333 per second; at least 1000.000 were"
                        + " declared.");
        assertThat(said(
                        Rule.PROGRESS,
                        Story.begin().declares(Promise::forbidLockWaits).waitsForLocks(7)))
                .isEqualTo("Lock waits timed out 7 time(s), although the lock order makes that impossible.");
        assertThat(said(
                        Rule.NON_VACUITY,
                        Story.begin().declares(its -> its.atLeast(2, 0)).pays("t1")))
                .isEqualTo("Operations: 1; with fewer than 2 the run shows nothing.");
        assertThat(said(
                        Rule.NON_VACUITY,
                        Story.begin().declares(its -> its.atLeast(0, 3)).pays("t1")))
                .isEqualTo("Audit reads: 0; with fewer than 3 the run shows nothing.");
        assertThat(said(Rule.NON_VACUITY, Story.begin())).isEqualTo("No client asked for anything.");
    }

    private static Story xa() {
        return Story.begin().declares(its -> its.explainBy("branch"));
    }

    private static Story unanswered() {
        return Story.begin().asks("t1").answers("t1", Answer.INFO);
    }

    private static String said(Rule rule, Story story) {
        return found(rule, story).first().sentence();
    }

    private static Finding found(Rule rule, Story story) {
        return InLanguage.english(() -> Checker.judge(story.ends())).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
