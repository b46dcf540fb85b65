package io.twobanks.common.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.problem.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Who owns a transfer. */
class PayersBankTest {
    private final TransferRequest request =
            new TransferRequest("00000000-0000-0000-0000-000000000001", "A-1", "B-1", new BigDecimal("1.00"));

    @Test
    void the_payers_bank_takes_the_request() {
        assertThat(PayersBank.refuses(request, 'A')).isEmpty();
    }

    @Test
    void the_other_bank_refuses_it_and_says_where_it_belongs() {
        assertThat(PayersBank.refuses(request, 'B')).hasValueSatisfying(refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.WRONG_BANK);
            assertThat(refused).hasMessage("This is bank B; A-1 is kept by bank A.");
        });
    }
}
