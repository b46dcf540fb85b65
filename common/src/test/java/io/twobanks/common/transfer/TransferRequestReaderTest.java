package io.twobanks.common.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferRequestReaderTest {
    private static final String ID = "0a000000-0000-4000-8000-00000000000f";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"", "\"A\"", "\"A-\"", "\"A-0\"", "\"A-01\"", "\"A-1234567890\"", "\"C-1\"", "\"a-1\"", "\"A-1 \"",
                "\" A-1\"", "\"A -1\"", "\"A-1\\n\"", "\"A-١\"", "\"Ａ-1\"", "\"A-1' OR '1'='1\"", "1", "true", "null",
                "[\"A-1\"]", "{\"id\":\"A-1\"}"
            })
    void anAccountThatIsNotWrittenLikeOneIsInvalidAndTheSentenceNamesTheField(String account) {
        Refused payer = refused("{\"fromAccount\":" + account + ",\"toAccount\":\"B-1\",\"amount\":1}");
        Refused payee = refused("{\"fromAccount\":\"B-1\",\"toAccount\":" + account + ",\"amount\":1}");

        assertThat(payer.refusal()).isEqualTo(Refusal.INVALID_REQUEST);
        assertThat(payer.getMessage()).contains("'fromAccount'").contains("such as A-1");
        assertThat(payee.refusal()).isEqualTo(Refusal.INVALID_REQUEST);
        assertThat(payee.getMessage()).contains("'toAccount'").contains("such as A-1");
    }

    @Test
    void aMissingAccountIsNamed() {
        assertThat(refused("{\"toAccount\":\"B-1\",\"amount\":1}").getMessage()).contains("'fromAccount'", "missing");
        assertThat(refused("{\"fromAccount\":\"A-1\",\"amount\":1}").getMessage())
                .contains("'toAccount'", "missing");
    }

    @Test
    void payerAndPayeeMustDifferAndBeAtDifferentBanks() {
        Refused sameAccount = refused("{\"fromAccount\":\"A-1\",\"toAccount\":\"A-1\",\"amount\":1}");
        Refused sameBank = refused("{\"fromAccount\":\"B-1\",\"toAccount\":\"B-2\",\"amount\":1}");

        assertThat(sameAccount.refusal()).isEqualTo(Refusal.SAME_ACCOUNT);
        assertThat(sameAccount.getMessage()).contains("A-1");
        assertThat(sameBank.refusal()).isEqualTo(Refusal.SAME_BANK);
        assertThat(sameBank.getMessage()).contains("B-1", "B-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"7\"",
                "7",
                "null",
                "true",
                "{}",
                "\"0a000000-0000-4000-8000-00000000000\"",
                "\"0a000000-0000-4000-8000-00000000000g\"",
                "\"0a00000000004000800000000000000f\"",
                "\"0a000000-0000-4000-8000-00000000000f \"",
                "\"{0a000000-0000-4000-8000-00000000000f}\"",
                "\"1-1-1-1-1\""
            })
    void aTransferIdThatIsNotAUuidIsInvalidAndTheSentenceNamesIt(String id) {
        Refused refused = refused(transfer("\"amount\":1,\"transferId\":" + id));

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_REQUEST);
        assertThat(refused.getMessage()).contains("'transferId'").contains("UUID");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Refused refused = refused(transfer("\"amount\":1,\"currency\":\"EUR\""));

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_REQUEST);
        assertThat(refused.getMessage()).contains("'currency'").contains("transferId, fromAccount, toAccount, amount");
    }

    @Test
    void anUpperCaseIdIsTheSameIdInLowerCase() {
        String body = transfer("\"amount\":1,\"transferId\":\"" + ID.toUpperCase(java.util.Locale.ROOT) + "\"");

        assertThat(TransferRequestReader.read(body).transferId()).isEqualTo(ID);
    }

    @Test
    void aMissingIdIsMadeAndIsNewEachTime() {
        String first = TransferRequestReader.read(transfer("\"amount\":1")).transferId();
        String second = TransferRequestReader.read(transfer("\"amount\":1")).transferId();

        assertThat(UUID.fromString(first)).hasToString(first);
        assertThat(second).isNotEqualTo(first);
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
