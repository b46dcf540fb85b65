package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BookTotalsTest {
    private static final BigDecimal OPENING = new BigDecimal("5000.00");

    private static BookTotals totals(String money, String moved, long transfers) {
        return new BookTotals(new BigDecimal(money), BigDecimal.ZERO, new BigDecimal(moved), transfers, transfers);
    }

    @Test
    void two_entries_for_each_transfer_and_no_money_lost_add_up() {
        assertThat(totals("5000.00", "0.00", 7).against(OPENING, 7)).isEmpty();
        assertThat(totals("5000.0", "0", 0).against(OPENING, 0)).isEmpty();
    }

    @Test
    void lost_money_does_not_add_up() {
        assertThat(totals("4999.99", "0", 7).against(OPENING, 7))
                .hasValueSatisfying(what -> assertThat(what).contains("4999.99 instead of 5000.00"));
    }

    @Test
    void a_debit_without_its_credit_does_not_add_up() {
        assertThat(totals("5000.00", "-1.00", 7).against(OPENING, 7)).isPresent();
    }

    /** A lost transfer conserves money. */
    @Test
    void a_transfer_that_was_answered_and_is_not_in_the_books_does_not_add_up() {
        assertThat(totals("5000.00", "0", 6).against(OPENING, 7)).hasValue("6 debits and 6 credits for 7 transfers");
    }

    @Test
    void a_transfer_that_was_called_failed_and_is_in_the_books_does_not_add_up() {
        assertThat(totals("5000.00", "0", 8).against(OPENING, 7)).isPresent();
    }

    /** It conserves money and makes as many transfers: only the numbers by leg show it. */
    @Test
    void one_that_was_credited_twice_and_one_that_was_never_credited_do_not_hide_each_other() {
        BookTotals doubled = new BookTotals(OPENING, BigDecimal.ZERO, BigDecimal.ZERO, 7, 8);

        assertThat(doubled.against(OPENING, 7)).hasValue("7 debits and 8 credits for 7 transfers");
    }

    @Test
    void money_that_stays_frozen_when_nothing_is_under_way_does_not_add_up() {
        BookTotals frozen = new BookTotals(OPENING, new BigDecimal("3.00"), BigDecimal.ZERO, 7, 7);

        assertThat(frozen.against(OPENING, 7)).hasValue("3.00 still frozen");
    }
}
