package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BookTotalsTest {
    private static final BigDecimal OPENING = new BigDecimal("5000.00");

    private static BookTotals totals(String money, String moved, long entries) {
        return new BookTotals(new BigDecimal(money), new BigDecimal(moved), entries);
    }

    @Test
    void two_entries_for_each_transfer_and_no_money_lost_add_up() {
        assertThat(totals("5000.00", "0.00", 14).against(OPENING, 7)).isEmpty();
        assertThat(totals("5000.0", "0", 0).against(OPENING, 0)).isEmpty();
    }

    @Test
    void lost_money_does_not_add_up() {
        assertThat(totals("4999.99", "0", 14).against(OPENING, 7))
                .hasValueSatisfying(what -> assertThat(what).contains("4999.99 instead of 5000.00"));
    }

    @Test
    void a_debit_without_its_credit_does_not_add_up() {
        assertThat(totals("5000.00", "-1.00", 14).against(OPENING, 7)).isPresent();
    }

    /** A lost transfer conserves money. */
    @Test
    void a_transfer_that_was_answered_and_is_not_in_the_books_does_not_add_up() {
        assertThat(totals("5000.00", "0", 12).against(OPENING, 7)).hasValue("12 ledger entries for 7 transfers");
    }

    @Test
    void a_transfer_that_was_called_failed_and_is_in_the_books_does_not_add_up() {
        assertThat(totals("5000.00", "0", 16).against(OPENING, 7)).isPresent();
    }
}
