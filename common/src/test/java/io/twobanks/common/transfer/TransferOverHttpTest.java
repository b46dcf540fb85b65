package io.twobanks.common.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest
@ContextConfiguration(classes = HttpBank.class)
class TransferOverHttpTest {
    private final MockMvcTester bank;
    private final HttpBank.Scripted protocol;
    private final InMemory database;
    private final String id = UUID.randomUUID().toString();

    @Autowired
    TransferOverHttpTest(MockMvcTester bank, HttpBank.Scripted protocol, InMemory database) {
        this.bank = bank;
        this.protocol = protocol;
        this.database = database;
    }

    @BeforeEach
    void everythingWorks() {
        protocol.reset();
        database.comesBack();
    }

    @Test
    void aCompletedTransferIsAnsweredWith200AndItsStateAgain() {
        assertThat(post("12.5")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"transferId":"%s","state":"COMPLETED","fromAccount":"A-1","toAccount":"B-1","amount":12.50}""".formatted(id));
        assertThat(bank.get().uri("/transfers/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("COMPLETED");
        assertThat(bank.get().uri("/transfers/" + id))
                .bodyText()
                .as("the hash is the bank's own")
                .doesNotContainIgnoringCase("hash");
    }

    @Test
    void aPendingTransferIsAnsweredWith202AndWhereToAskAgain() {
        protocol.does(transfer -> transfer);

        assertThat(post("1"))
                .hasStatus(202)
                .hasHeader("Location", "/transfers/" + id)
                .hasHeader("Retry-After", "1")
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("PENDING");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_ACCOUNT", "CLOSED_ACCOUNT", "INSUFFICIENT_FUNDS", "ROLLED_BACK"})
    void aRefusalOfTheProtocolIsAProblemDocumentAndItsRepetitionIsTheSame(Refusal refusal) throws Exception {
        protocol.does(refuse(refusal, "It was: not possible."));

        MvcTestResult answer = post("1");

        ProblemDocument.of(answer).isRefusal(refusal).says("It was: not possible.");
        protocol.reset();
        MvcTestResult repeated = post("1");
        assertThat(repeated.getResponse().getContentAsString())
                .isEqualTo(answer.getResponse().getContentAsString());
        assertThat(repeated).hasStatus(refusal.status());
        assertThat(protocol.calls())
                .as("a rejected transfer is not tried again")
                .isZero();
        assertThat(bank.get().uri("/transfers/" + id))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("REJECTED");
    }

    @Test
    void aCompletedTransferIsMadeOnceHoweverOftenItIsSent() {
        assertThat(post("5")).hasStatusOk();
        assertThat(post("5.00"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("COMPLETED");
        assertThat(protocol.calls()).isEqualTo(1);
    }

    @Test
    void theSameIdWithAnotherBodyIsRefusedAndTheFirstOneStays() {
        assertThat(post("5")).hasStatusOk();

        ProblemDocument.of(post("6")).isRefusal(Refusal.ID_REUSED).says(id, "5.00", "A-1", "B-1");

        assertThat(protocol.calls()).isEqualTo(1);
        assertThat(post("5")).hasStatusOk();
    }

    @Test
    void anUnknownOutcomeIsPendingAndNeverCalledAFailure() {
        protocol.does(transfer -> {
            throw new IllegalStateException("the connection broke during the commit");
        });

        MvcTestResult answer = post("1");

        assertThat(answer).hasStatus(202).hasHeader("Location", "/transfers/" + id);
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("PENDING");
        assertThat(answer).bodyText().doesNotContain("nothing", "connection broke");
        assertThat(post("1")).as("its repetition").hasStatus(202);
    }

    @Test
    void aRefusalThatCannotBeWrittenIsStillAnswered() {
        protocol.does(transfer -> {
            database.down = true;
            return refuse(Refusal.ROLLED_BACK, "Both banks rolled back.").apply(transfer);
        });

        ProblemDocument.of(post("1")).isRefusal(Refusal.ROLLED_BACK).says("Both banks rolled back.");
    }

    @Test
    void aBankThatCannotReadItsRegisterNeverSaysOfAnIdThatNothingMoved() {
        assertThat(post("5")).hasStatusOk();

        database.down = true;
        ProblemDocument.of(post("5")).isNotKnown(id);
        database.comesBack();
        database.diesAt = "selectById";
        ProblemDocument.of(post("5")).isNotKnown(id);

        database.comesBack();
        assertThat(post("5")).as("its repetition").hasStatusOk();
        assertThat(protocol.calls()).isEqualTo(1);
    }

    @Test
    void aBankThatBeginsNothingAndCannotReadItsRegisterSaysThatItDoesNotKnow() {
        assertThat(post("5")).hasStatusOk();
        protocol.beginsNothing(new Refused(Refusal.WAITS_FOR_REPAIR, "The log is lost."));

        database.down = true;

        ProblemDocument.of(post("5")).isNotKnown(id);
    }

    @Test
    void whoSentNoIdLearnsTheOneUnderWhichItMayHaveBeenStored() {
        database.down = true;

        ProblemDocument.of(bank.post()
                        .uri("/transfers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1}")
                        .exchange())
                .isNotKnownUnderSomeId();
    }

    @Test
    void anIdIsFoundInCapitalsToo() {
        assertThat(post("5")).hasStatusOk();

        assertThat(bank.get().uri("/transfers/" + id.toUpperCase(java.util.Locale.ROOT)))
                .hasStatusOk();
    }

    @Test
    void aReversedTransferIsAnsweredForGoodAndNothingIsTriedAgain() {
        protocol.does(transfer -> transfer);
        post("1");
        database.rows.computeIfPresent(
                id,
                (key, row) -> row.became(
                        TransferState.REVERSED,
                        Reason.read("reversed: The repair desk gave it back."),
                        row.getCreatedAt()));

        MvcTestResult answer = post("1");

        assertThat(answer).hasStatus(409);
        ProblemDocument.of(answer).says("The repair desk gave it back.");
        assertThat(answer).bodyText().contains("urn:two-banks:problem:reversed", "put back");
        assertThat(protocol.calls()).isEqualTo(1);
    }

    @Test
    void aTransferThatNeedsAnOperatorIsNotFinal() {
        protocol.does(transfer -> transfer);
        post("1");
        database.rows.computeIfPresent(
                id,
                (key, row) -> row.became(
                        TransferState.NEEDS_OPERATOR, Reason.read("half-transfer: Look."), row.getCreatedAt()));

        assertThat(post("1"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("NEEDS_OPERATOR");
    }

    @Test
    void aBankThatBeginsNothingRepeatsItsAnswersAndStoresNoRequest() {
        assertThat(post("1")).hasStatusOk();
        protocol.beginsNothing(new Refused(Refusal.WAITS_FOR_REPAIR, "The log is lost."));

        assertThat(post("1")).as("its repetition").hasStatusOk();
        int before = database.rows.size();
        MvcTestResult refused = bank.post()
                .uri("/transfers")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1}")
                .exchange();
        ProblemDocument.of(refused).isRefusal(Refusal.WAITS_FOR_REPAIR).says("The log is lost.");
        assertThat(database.rows).hasSize(before);
    }

    private static java.util.function.Function<Transfer, Transfer> refuse(Refusal refusal, String why) {
        return transfer -> {
            throw new Refused(refusal, why);
        };
    }

    private MvcTestResult post(String amount) {
        return bank.post()
                .uri("/transfers")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"transferId\":\"%s\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":%s}"
                        .formatted(id, amount))
                .exchange();
    }
}
