package io.twobanks.common.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes wrong before a transfer's protocol begins, and what is asked for in vain. */
@WebMvcTest
@ContextConfiguration(classes = HttpBank.class)
class ProblemsOverHttpTest {
    private final MockMvcTester bank;
    private final HttpBank.Scripted protocol;
    private final InMemory database;

    @Autowired
    ProblemsOverHttpTest(MockMvcTester bank, HttpBank.Scripted protocol, InMemory database) {
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
    void anInvalidTransferIs422AndNothingIsStored() {
        int before = database.rows.size();

        ProblemDocument.of(post("{\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":0}"))
                .isRefusal(Refusal.INVALID_REQUEST)
                .says("amount");
        ProblemDocument.of(post("{\"fromAccount\":\"A-1\",\"toAccount\":\"A-2\",\"amount\":1}"))
                .isRefusal(Refusal.SAME_BANK);
        assertThat(database.rows).hasSize(before);
    }

    @Test
    void anEmptyOrUnreadableBodyIs400() {
        ProblemDocument.of(post("")).isRefusal(Refusal.MALFORMED_REQUEST);
        ProblemDocument.of(post("{")).isRefusal(Refusal.MALFORMED_REQUEST);
    }

    @Test
    void aDatabaseThatCannotStoreTheRequestIsNoRefusalAndTheSameIdMayBeUsedLater() {
        String id = "0a000000-0000-4000-8000-0000000000aa";
        String body =
                "{\"transferId\":\"%s\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1}".formatted(id);
        database.down = true;
        ProblemDocument.of(post(body)).isNotKnown(id);

        database.comesBack();
        assertThat(post(body)).hasStatusOk();
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        ProblemDocument.of(bank.get().uri("/nowhere").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWrongMethodIsAProblemDocumentAndMovedNothing() {
        MvcTestResult answer = bank.delete().uri("/transfers").exchange();

        ProblemDocument.of(answer).hasStatus(HttpStatus.METHOD_NOT_ALLOWED).movedNothing();
        assertThat(answer).hasHeader("Allow", "POST");
    }

    @Test
    void aWrongMediaTypeIsAProblemDocumentAndMovedNothing() {
        MvcTestResult answer = bank.post()
                .uri("/transfers")
                .contentType(MediaType.TEXT_PLAIN)
                .content("{\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1}")
                .exchange();

        ProblemDocument.of(answer).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE).movedNothing();
    }

    @Test
    void aTransferThatNobodyKnowsIs404WithAdviceToSendItAgain() {
        String id = "0a000000-0000-4000-8000-0000000000ff";

        ProblemDocument.of(bank.get().uri("/transfers/" + id).exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .says(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/transfers/0a000000-0000-4000-8000-000000000001",
                "/accounts",
                "/accounts/A-1",
                "/accounts/A-1/ledger"
            })
    void aQuestionToADeadDatabaseIs503AndSaysNothingAboutTheMoney(String path) {
        database.down = true;

        MvcTestResult answer = bank.get().uri(path).exchange();

        ProblemDocument.of(answer)
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .says("database does not answer")
                .claimsNothingAboutTheMoney();
        assertThat(answer).bodyText().doesNotContain("\tat ", "the database is down");
    }

    @Test
    void whatNobodyForesawIs500AndSaysNothingAboutTheMoney() {
        database.failsAsAProgramWould = true;

        MvcTestResult answer = bank.get()
                .uri("/transfers/0a000000-0000-4000-8000-000000000001")
                .exchange();

        ProblemDocument.of(answer).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR).claimsNothingAboutTheMoney();
        assertThat(answer).bodyText().doesNotContain("\tat ", "no such column");
    }

    @Test
    void accountsOfBothBanksAreListedAndOneCanBeReadWithItsLedger() {
        assertThat(bank.get().uri("/accounts"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .containsExactly("A-1", "B-1");
        assertThat(bank.get().uri("/accounts/B-1"))
                .hasStatusOk()
                .bodyText()
                .contains("\"balance\":1000.00", "\"frozen\":0.00");
        assertThat(bank.get().uri("/accounts/B-1/ledger"))
                .hasStatusOk()
                .bodyText()
                .contains("\"accountId\":\"B-1\"", "\"leg\":\"CREDIT\"", "\"balanceAfter\":1012.50");
    }

    @Test
    void anAccountThatNoBankHasIs404() {
        ProblemDocument.of(bank.get().uri("/accounts/A-7").exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .says("A-7");
        ProblemDocument.of(bank.get().uri("/accounts/A-7/ledger").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-1", "A-1 ", "A-01"})
    void anAccountIsFoundUnderExactlyItsNameAsInATransfer(String name) {
        ProblemDocument.of(bank.get().uri("/accounts/{id}", name).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        ProblemDocument.of(bank.get().uri("/accounts/{id}/ledger", name).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        ProblemDocument.of(post("{\"fromAccount\":\"" + name + "\",\"toAccount\":\"B-1\",\"amount\":1}"))
                .isRefusal(Refusal.INVALID_REQUEST);
    }

    private MvcTestResult post(String body) {
        return bank.post()
                .uri("/transfers")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
