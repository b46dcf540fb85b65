package io.twobanks.tcc.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.seata.rm.tcc.api.BusinessActionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coordinator keeps a part as JSON, in which an amount can come back as another type. */
class PartTest {
    @ParameterizedTest
    @CsvSource({"10", "10.00", "10.55", "0.01", "12345678901234567.89"})
    void an_amount_comes_back_as_what_it_was(String amount) {
        assertThat(back(new BigDecimal(amount))).isEqualByComparingTo(amount);
        assertThat(back(amount)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"10", "0"})
    void also_as_a_whole_number(int amount) {
        assertThat(back(amount)).isEqualByComparingTo(BigDecimal.valueOf(amount));
    }

    private static BigDecimal back(Object amount) {
        BusinessActionContext context = new BusinessActionContext();
        context.setXid("127.0.0.1:8091:1");
        context.setActionContext(Map.of(Part.TRANSFER, "id", Part.ACCOUNT, "A-1", Part.AMOUNT, amount));
        return Part.of(context, Side.PAYER).amount();
    }
}
