package io.twobanks.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.checker.Verdict.Result;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a verdict says beyond which rule was broken. */
class VerdictTest {
    private static final String UUID = "68af3c1e-0d6c-4f0e-9d5b-0c6f0a7f4b21";

    @Test
    void a_clean_run_is_valid_and_nothing_is_said_about_it() {
        Verdict verdict = Checker.judge(Story.begin()
                .looks()
                .pays("t1")
                .looks()
                .pays("t2", "B-2", "A-2", "1000.00")
                .looks()
                .ends());

        assertThat(verdict).isEqualTo(new Verdict(Result.VALID, List.of(), Map.of(), new BigDecimal("0.000")));
    }

    @Test
    void what_shows_too_little_is_unknown() {
        assertThat(Checker.judge(Story.begin().pays("t1").meets("CRASH", 0).ends())
                        .result())
                .isEqualTo(Result.UNKNOWN);
    }

    @Test
    void what_is_wrong_stays_wrong_however_little_the_run_shows() {
        Verdict verdict = Checker.judge(Story.begin()
                .pays("t1")
                .registers("t1", "REJECTED")
                .meets("CRASH", 0)
                .ends());

        assertThat(verdict.result()).isEqualTo(Result.INVALID);
        assertThat(verdict.findings()).extracting(Finding::rule).containsExactly(Rule.TRUTH, Rule.NON_VACUITY);
    }

    @Test
    void findings_stand_in_the_order_of_the_rules() {
        Verdict verdict = Checker.judge(Story.begin()
                .asks("t1")
                .debits("t1")
                .answers("t1", Answer.OK)
                .looks()
                .posts("t9", Leg.DEBIT, "A-1", "-1.00")
                .keeps("branch", "t1")
                .ends());

        assertThat(verdict.findings())
                .extracting(Finding::rule)
                .isSorted()
                .containsExactly(
                        Rule.VISIBILITY,
                        Rule.CONSERVATION,
                        Rule.ATOMICITY,
                        Rule.TRUTH,
                        Rule.NO_PHANTOM,
                        Rule.CONVERGENCE);
    }

    @Test
    void a_finding_counts_all_and_shows_the_first_the_worst_and_the_last() {
        Finding finding = only(Story.begin()
                .asks("t1", "A-1", "B-1", "10.00")
                .answers("t1", Answer.OK)
                .asks("t2", "A-1", "B-1", "30.00")
                .answers("t2", Answer.OK)
                .asks("t3", "A-1", "B-1", "20.00")
                .answers("t3", Answer.OK)
                .asks("t4", "A-1", "B-1", "20.00")
                .answers("t4", Answer.FAIL));

        assertThat(finding.count()).isEqualTo(3);
        assertThat(finding.first().transferId()).isEqualTo("t1");
        assertThat(finding.worst().transferId()).isEqualTo("t2");
        assertThat(finding.last().transferId()).isEqualTo("t3");
    }

    @Test
    void among_equal_errors_the_worst_is_the_first() {
        Finding finding = only(
                Story.begin().asks("t1").answers("t1", Answer.OK).asks("t2").answers("t2", Answer.OK));

        assertThat(finding.worst()).isEqualTo(finding.first()).isNotEqualTo(finding.last());
    }

    @Test
    void one_lie_about_one_transfer_is_one_error() {
        assertThat(only(Story.begin().asks("t1").answers("t1", Answer.OK).registers("t1", "COMPLETED"))
                        .count())
                .isEqualTo(1);
        assertThat(only(Story.begin().pays("t1").asks("t1").answers("t1", Answer.FAIL))
                        .count())
                .as("only one of two clients was told a lie")
                .isEqualTo(1);
    }

    @Test
    void money_that_nobody_asked_for_weighs_as_much() {
        Verdict verdict = Checker.judge(Story.begin()
                .asks("t1", "A-1", "B-1", "10.00")
                .debits("t1")
                .posts("t9", Leg.DEBIT, "A-1", "-70.00")
                .ends());

        assertThat(finding(verdict, Rule.ATOMICITY).worst().transferId()).isEqualTo("t9");
        assertThat(finding(verdict, Rule.NO_PHANTOM).worst().transferId()).isEqualTo("t9");
    }

    @Test
    void what_is_missing_weighs_as_much_as_what_is_too_much() {
        Finding finding = only(Story.begin()
                .pays("t1")
                .miscounts("A-1", "5.00")
                .miscounts("B-2", "-7.00")
                .looks()
                .miscounts("A-1", "-5.00")
                .miscounts("B-2", "7.00"));

        assertThat(finding.worst().sentence()).contains("account B-2 holds 993.00");
    }

    @Test
    void several_anomalies_share_a_finding_and_the_first_of_all_is_shown_first() {
        Finding finding = only(Story.begin()
                .asks("t1")
                .debits("t1")
                .looks()
                .asks("t2", "A-1", "B-1", "99.00")
                .debits("t2")
                .looks()
                .credits("t2")
                .refunds("t1"));

        assertThat(finding.rule()).isEqualTo(Rule.ISOLATION);
        assertThat(finding.count())
                .as("two dirty reads, a fractured one and a dirty write")
                .isEqualTo(4);
        assertThat(finding.first().transferId()).isEqualTo("t1");
        assertThat(finding.worst().transferId()).isEqualTo("t2");
    }

    @Test
    void a_false_balance_that_stays_is_one_story_with_a_number() {
        Story story = Story.begin().pays("t1").looks().miscounts("A-1", "-5.00");
        for (int i = 0; i < 100; i++) {
            story.looks();
        }
        Finding finding = only(story.miscounts("A-1", "5.00"));

        assertThat(finding.count()).isEqualTo(100);
        assertThat(finding.first().sentence())
                .isEqualTo("Bank A at 0.009 s: account A-1 holds 985.00, but its ledger makes 990.00 (opening 1000.00,"
                        + " entries -10.00): -5.00. Account A-1 is wrong in 100 of 102 looks.");
        assertThat(finding.last().sentence()).contains("Bank A at 0.306 s").contains("100 of 102 looks");
    }

    @Test
    void a_lost_update_says_who_overwrote_what() {
        Finding finding = only(Story.begin()
                .asks("t1")
                .asks("t2")
                .completes("t1")
                .looks()
                .postsSaying("t2", Leg.DEBIT, "A-1", "-10.00", "990.00")
                .credits("t2")
                .allows(Anomaly.FRACTURED_READ)
                .looks());

        assertThat(finding.count()).as("in a read and at rest").isEqualTo(2);
        assertThat(finding.first().transferId()).isEqualTo("t2");
        assertThat(finding.first().sentence())
                .isEqualTo("Bank A at 0.010 s: entry 2 of account A-1, for transfer t2, is 990.00 -10.00 = 980.00, but"
                        + " 990.00 was written: an update was lost. Seen in 2 of 3 looks.");
    }

    @Test
    void a_half_transfer_says_whose_money_is_where() {
        Verdict verdict = InLanguage.english(() -> Checker.judge(
                Story.begin().asks(UUID).debits(UUID).answers(UUID, Answer.INFO).ends()));

        Finding finding = finding(verdict, Rule.ATOMICITY);
        assertThat(finding.worst().transferId()).isEqualTo(UUID);
        assertThat(finding.worst().sentence())
                .isEqualTo("Bank A paid 10.00 from A-1 for transfer 68af3c1e…, and bank B never credited B-1.");
        assertThat(finding(verdict, Rule.CONSERVATION).worst().sentence())
                .isEqualTo("10.00 is lost: at rest both banks hold less than opening 4000.00, deposits 0 and half"
                        + " transfers on the repair desk 0 make.");
    }

    @Test
    void the_other_halves_say_it_too() {
        assertThat(atomicity(Story.begin().asks("t1", "B-1", "A-2", "7.50").credits("t1")))
                .isEqualTo("Bank A credited 7.50 to A-2 for transfer t1, and bank B never debited B-1.");
        assertThat(atomicity(Story.begin().asks("t1").completes("t1").takesBack("t1")))
                .isEqualTo("Bank B took the 10.00 of transfer t1 back from B-1, and bank A never refunded A-1.");
        assertThat(atomicity(Story.begin().asks("t1").completes("t1").refunds("t1")))
                .isEqualTo(
                        "Bank A refunded the 10.00 of transfer t1 to A-1, and bank B never took them back from B-1.");
        assertThat(atomicity(Story.begin().asks("t1").debits("t1").takesBack("t1")))
                .isEqualTo(
                        "Transfer t1 (10.00 from A-1 to B-1) ended with the legs DEBIT, TAKE_BACK, which are neither a"
                                + " transfer nor its reversal.");
    }

    @Test
    void a_half_transfer_that_is_not_on_the_declared_desk_breaks_convergence_too() {
        Verdict verdict = Checker.judge(Story.begin()
                .declares(Promise::haveDesk)
                .asks("t1")
                .debits("t1")
                .answers("t1", Answer.INFO)
                .registers("t1", "NEEDS_OPERATOR")
                .ends());

        assertThat(finding(verdict, Rule.CONVERGENCE).worst().sentence())
                .isEqualTo("Transfer t1 (10.00 from A-1 to B-1) is half done and is not on the repair desk.");
    }

    @Test
    void the_desk_corrects_the_total_by_what_is_on_it_and_by_no_more() {
        Story halves = Story.begin()
                .declares(Promise::haveDesk)
                .asks("t1", "A-1", "B-1", "30.00")
                .debits("t1")
                .answers("t1", Answer.INFO)
                .putsOnDesk("t1")
                .asks("t2", "A-1", "B-1", "4.00")
                .completes("t2")
                .refunds("t2")
                .answers("t2", Answer.INFO)
                .putsOnDesk("t2")
                .opens("A-7", "0.00");

        assertThat(Checker.judge(halves.ends()).findings())
                .extracting(Finding::rule)
                .as("nobody wrote between the debit of t2 and its refund")
                .isEmpty();
        assertThat(finding(Checker.judge(halves.miscounts("A-2", "-26.00").ends()), Rule.CONSERVATION)
                        .worst()
                        .sentence())
                .startsWith("26.00 is lost")
                .contains("half transfers on the repair desk -26.00");
    }

    @Test
    void declared_anomalies_are_counted_and_undeclared_ones_are_not() {
        Story story = Story.begin()
                .allows(Anomaly.FRACTURED_READ, Anomaly.DIRTY_WRITE)
                .asks("t1")
                .debits("t1")
                .looks()
                .looks()
                .credits("t1")
                .asks("t2")
                .debits("t2")
                .looks()
                .refunds("t2");

        Verdict verdict = Checker.judge(story.ends());

        assertThat(verdict.counted()).isEqualTo(Map.of(Anomaly.FRACTURED_READ, 2));
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.ISOLATION);
            assertThat(finding.worst().sentence()).contains("showed the DEBIT of transfer t2");
        });
    }

    @Test
    void a_read_that_began_after_the_answer_is_not_counted_as_fractured() {
        Verdict verdict = Checker.judge(Story.begin()
                .allows(Anomaly.FRACTURED_READ)
                .asks("t1")
                .debits("t1")
                .looks()
                .answers("t1", Answer.OK)
                .looks()
                .credits("t1")
                .ends());

        assertThat(verdict.counted()).isEqualTo(Map.of(Anomaly.FRACTURED_READ, 1));
        assertThat(finding(verdict, Rule.VISIBILITY).count()).isEqualTo(1);
    }

    @Test
    void a_read_that_began_at_the_moment_of_the_answer_is_counted_as_fractured() {
        Verdict verdict = Checker.judge(Story.begin()
                .allows(Anomaly.FRACTURED_READ)
                .asks("t1")
                .debits("t1")
                .answers("t1", Answer.OK)
                .atTheSameMoment()
                .looks()
                .credits("t1")
                .ends());

        assertThat(verdict.counted()).isEqualTo(Map.of(Anomaly.FRACTURED_READ, 1));
        assertThat(verdict.result()).isEqualTo(Result.VALID);
    }

    @Test
    void exposure_is_the_money_half_done_times_the_seconds_until_the_next_read() {
        Verdict verdict = Checker.judge(Story.begin()
                .allows(Anomaly.FRACTURED_READ, Anomaly.DIRTY_READ)
                .asks("t1", "A-1", "B-1", "10.00")
                .asks("t2", "A-2", "B-2", "200.00")
                .debits("t1")
                .looks()
                .waits(1000 - 3)
                .looks()
                .debits("t2")
                .credits("t1")
                .waits(500 - 5)
                .looks()
                .refunds("t2")
                .ends());

        assertThat(verdict.exposure())
                .as("10 for 1 s, 10 for 0.5 s, 200 until the last read's own end, 2.5 ms")
                .isEqualByComparingTo("15.500");
        assertThat(verdict.exposure().scale()).isEqualTo(3);
    }

    @Test
    void what_was_half_done_over_time_sums_up_to_the_exposure() {
        Evidence evidence = Story.begin()
                .allows(Anomaly.FRACTURED_READ, Anomaly.DIRTY_READ)
                .asks("t1", "A-1", "B-1", "10.00")
                .looks()
                .debits("t1")
                .looks()
                .waits(1000)
                .looks()
                .credits("t1")
                .looks()
                .ends();

        List<HalfDone> over = Checker.halfDone(evidence);

        assertThat(over).extracting(half -> half.money().intValue()).containsExactly(0, 10, 10, 0);
        assertThat(over).allSatisfy(half -> assertThat(half.until()).isGreaterThanOrEqualTo(half.from()));
        for (int i = 1; i < over.size(); i++) {
            assertThat(over.get(i).from()).isEqualTo(over.get(i - 1).until());
        }
        assertThat(over.stream().map(HalfDone::exposure).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isGreaterThan(BigDecimal.TEN)
                .isEqualByComparingTo(Checker.judge(evidence).exposure());
    }

    @Test
    void a_sentence_is_never_longer_than_a_person_reads() {
        Evidence evidence =
                Story.begin().keeps("b".repeat(10_000), "t1").pays("t1").ends();

        assertThat(Checker.judge(evidence).findings().get(0).worst().sentence())
                .hasSize(Errors.LONGEST_SENTENCE)
                .endsWith("…");
    }

    @Test
    void the_same_evidence_gets_the_same_verdict() {
        Evidence evidence = Examples.of(Rule.ISOLATION).get(0).bad();

        assertThat(Checker.judge(evidence)).isEqualTo(Checker.judge(evidence));
    }

    @Test
    void every_rule_has_a_title_in_both_languages() {
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(InLanguage.english(rule::title)).endsWith(".").doesNotContainPattern("\\p{IsHan}");
            assertThat(InLanguage.chinese(rule::title)).endsWith("。").containsPattern("\\p{IsHan}");
        });
    }

    private static Finding only(Story story) {
        List<Finding> findings =
                InLanguage.english(() -> Checker.judge(story.ends())).findings();
        assertThat(findings).as("findings").hasSize(1);
        return findings.get(0);
    }

    private static String atomicity(Story story) {
        Verdict verdict = InLanguage.english(() -> Checker.judge(story.ends()));
        return finding(verdict, Rule.ATOMICITY).worst().sentence();
    }

    private static Finding finding(Verdict verdict, Rule rule) {
        return verdict.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
