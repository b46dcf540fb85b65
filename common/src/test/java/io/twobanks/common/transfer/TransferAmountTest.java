package io.twobanks.common.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferAmountTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "-0.0",
                "-1",
                "-0.01",
                "0.001",
                "1.005",
                "12.345",
                "1e-3",
                "1e-1000000000",
                "1e1000000000",
                "-1e1000000000",
                "1000000000.01",
                "1e10",
                "99999999999999999999999999999999",
                "\"10\"",
                "\"\"",
                "true",
                "null",
                "[]",
                "[10]",
                "{}"
            })
    void anAmountThatIsNotMoneyIsInvalidAndTheSentenceNamesIt(String amount) {
        Refused refused = refused(transfer("\"amount\":" + amount));

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_REQUEST);
        assertThat(refused.getMessage())
                .contains("amount")
                .contains(amount.equals("99999999999999999999999999999999") ? "at most" : "but was");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", "1.", ".5", "0x10", "1,5", "1e", "'10'"})
    void anAmountThatIsNotJsonMakesTheBodyUnreadable(String amount) {
        assertThat(refused(transfer("\"amount\":" + amount)).refusal()).isEqualTo(Refusal.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999999999999", "1e-99999999999999999999"})
    void anExponentThatNoNumberCanHaveIsRefused(String amount) {
        assertThat(refused(transfer("\"amount\":" + amount)).refusal()).isEqualTo(Refusal.MALFORMED_REQUEST);
    }

    @Test
    void aMissingAmountIsNamed() {
        Refused refused = refused("{\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\"}");

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_REQUEST);
        assertThat(refused.getMessage()).contains("'amount'").contains("missing");
    }

    @ParameterizedTest
    @CsvSource({"12.5,12.50", "12.50,12.50", "12.500,12.50", "1e2,100.00", "0.01,0.01", "1000000000,1000000000.00"})
    void moneyIsReadWithExactlyTwoDecimals(String written, String read) {
        TransferRequest request = TransferRequestReader.read(transfer("\"amount\":" + written));

        assertThat(request.amount()).hasToString(read);
        assertThat(request.fromAccount()).isEqualTo("A-1");
        assertThat(request.toAccount()).isEqualTo("B-1");
    }

    @Test
    void theSameMoneyHasTheSameHashHoweverItIsWritten() {
        assertThat(hash("12.5"))
                .isEqualTo(hash("12.50"))
                .isEqualTo(hash("1.25e1"))
                .isNotEqualTo(hash("12.51"));
    }

    private static String hash(String amount) {
        return TransferRequestReader.read(transfer("\"amount\":" + amount)).hash();
    }

    private static String transfer(String rest) {
        return "{\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\"," + rest + "}";
    }

    private static Refused refused(String body) {
        return Assertions.catchThrowableOfType(
                Refused.class,
                () -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TransferRequestReader.read(body)));
    }
}
