package io.twobanks.common.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not one JSON object, or much larger than a transfer can be. */
class UnreadableBodyTest {
    /** An answer repeats a little of what was sent, not a novel. */
    private static final int LONGEST_SENTENCE = 400;

    private static final String GOOD = "{\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "7",
                "\"text\"",
                "[]",
                "[" + GOOD + "]",
                "{",
                "{}}",
                "{amount:1}",
                "{\"amount\"}",
                "{'amount':1}",
                "{\"amount\":1,}",
                "// comment\n{}",
                "<transfer/>",
                GOOD + GOOD,
                GOOD + " 7",
                GOOD + "x",
                "\u0000"
            })
    void whatIsNotOneJsonObjectIsMalformed(String body) {
        Refused refused = refused(body);

        assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED_REQUEST);
        assertThat(refused.getMessage()).startsWith("The body ").endsWith(".");
    }

    @Test
    void anObjectWithoutAnyFieldLacksThePayer() {
        assertThat(refused("{}").getMessage()).contains("'fromAccount'").contains("missing");
    }

    @Test
    void aFieldThatStandsTwiceIsMalformedAndNamed() {
        Refused refused = refused("{\"amount\":1,\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1000}");

        assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED_REQUEST);
        assertThat(refused.getMessage()).contains("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"amount\":["})
    void deepNestingIsMalformedAndDoesNotOverflowTheStack(String opening) {
        assertThat(refused(opening.repeat(200_000)).refusal()).isEqualTo(Refusal.MALFORMED_REQUEST);
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedQuickly() {
        Refused refused = refused("{\"amount\":" + "9".repeat(1_000_000) + "}");

        assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED_REQUEST);
        assertThat(refused.getMessage()).hasSizeLessThan(LONGEST_SENTENCE);
    }

    @Test
    void hugeTextIsNotRepeatedInTheAnswer() {
        String huge = "x".repeat(40_000);

        assertThat(List.of(
                        huge,
                        "{\"fromAccount\":\"" + huge + "\"}",
                        "{\"" + huge + "\":1}",
                        "{\"" + huge + "\":1,\"" + huge + "\":1}"))
                .allSatisfy(
                        body -> assertThat(refused(body).getMessage().length()).isBetween(1, LONGEST_SENTENCE));
    }

    @Test
    void aHugeAccountIsQuotedByItsBeginning() {
        assertThat(refused("{\"fromAccount\":\"" + "x".repeat(40_000) + "\"}").getMessage())
                .contains("'fromAccount'", "\"xxx", "…");
    }

    private static Refused refused(String body) {
        return catchThrowableOfType(
                Refused.class,
                () -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TransferRequestReader.read(body)));
    }
}
