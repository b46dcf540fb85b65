package io.twobanks.common.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.problem.Problems;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a caller of the desk gets, whatever the pattern behind it does. */
class DeskOverHttpTest {
    private static final Instant TIME = Instant.parse("2026-11-21T08:00:00Z");

    /** One item; the action {@code retry} works, {@code reverse} is refused by the books, {@code lose} meets a dead database. */
    private static final class OneItem implements CaseKind {
        private final DeskItem waiting = new DeskItem(
                "t-1",
                "t-1",
                "half-transfer",
                "Bank A has paid.",
                TIME,
                List.of("Bank A: DEBIT."),
                Stream.of("retry", "reverse", "lose")
                        .map(name -> new Action(name, "Tries."))
                        .toList(),
                List.of());

        @Override
        public Stream<DeskItem> open() {
            return Stream.of(waiting);
        }

        @Override
        public Optional<DeskItem> find(String id) {
            return id.equals("t-1") ? Optional.of(waiting) : Optional.empty();
        }

        @Override
        public void act(String id, String action) {
            switch (action) {
                case "retry" -> assertThat(id).isEqualTo("t-1");
                case "lose" -> throw new QueryTimeoutException("The server is gone\nand more that nobody reads");
                default -> throw new Refused(Refusal.CLOSED_ACCOUNT, "Account A-1 is closed.");
            }
        }
    }

    private final MockMvcTester bank = bank(
            new RepairDesk(List.of(new OneItem()), () -> new Reconciliation(TIME, List.of("t-1"), List.of("t-2"))));

    private static MockMvcTester bank(RepairDesk... desks) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (RepairDesk desk : desks) {
            beans.addBean("desk", desk);
        }
        return MockMvcTester.of(
                List.of(new DeskController(beans.getBeanProvider(RepairDesk.class))),
                builder -> builder.setControllerAdvice(new Problems()).build());
    }

    @Test
    void anItemIsShownWithItsEvidenceAndTheActionsThatAreSafe() {
        assertThat(bank.get().uri("/desk")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                [{"id":"t-1","transferId":"t-1","kind":"half-transfer","whatHappened":"Bank A has paid.",
                  "since":"2026-11-21T08:00:00Z","evidence":["Bank A: DEBIT."],
                  "actions":[{"action":"retry","does":"Tries."}, {"action":"reverse"}, {"action":"lose"}],"repairs":[]}]""");
        assertThat(bank.get().uri("/desk/t-1")).hasStatusOk();
        assertThat(bank.post().uri("/desk/t-1/retry")).hasStatusOk();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(bank.get().uri("/desk/t-9").exchange(), 404, "not-found");
        assertProblem(bank.post().uri("/desk/t-9/retry").exchange(), 404, "not-found");
    }

    @Test
    void anActionThatIsNotPossibleMovedNothingAndSaysWhatToDo() {
        MvcTestResult answer = bank.post().uri("/desk/t-1/reverse").exchange();

        assertProblem(answer, 409, "repair-refused");
        assertThat(answer).bodyText().contains("\"moved\":\"nothing\"", "Account A-1 is closed. Nothing has changed.");
    }

    @Test
    void anActionThatIsNotOfferedIsNotDoneAndTheAnswerSaysWhatIsSafe() {
        MvcTestResult answer = bank.post().uri("/desk/t-1/charge").exchange();

        assertProblem(answer, 409, "action-not-safe");
        assertThat(answer).bodyText().contains("\"moved\":\"nothing\"", "safe is retry or reverse or lose");
    }

    @Test
    void aPatternThatComparesNothingSaysSo() {
        assertProblem(
                bank(new RepairDesk(List.of())).post().uri("/desk/reconcile").exchange(), 404, "not-found");
    }

    @Test
    void aDatabaseThatDiesMeanwhileIsNoStackTraceAndSaysNothingAboutTheMoney() {
        MvcTestResult answer = bank.post().uri("/desk/t-1/lose").exchange();

        assertProblem(answer, 503, "desk-interrupted");
        assertThat(answer).bodyText().contains("The server is gone").doesNotContain("nobody reads", "\"moved\"");
    }

    @Test
    void aComparisonTellsWhatItFoundAndWhatItCouldNotJudge() {
        assertThat(bank.post().uri("/desk/reconcile")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"since":"2026-11-21T08:00:00Z","found":["t-1"],"undecided":["t-2"]}""");
    }

    @Test
    void aPatternThatLeavesNothingToAPersonHasAnEmptyDesk() {
        MockMvcTester empty = bank();

        assertThat(empty.get().uri("/desk")).hasStatusOk().bodyText().isEqualTo("[]");
        assertProblem(empty.get().uri("/desk/t-1").exchange(), 404, "not-found");
        assertProblem(empty.post().uri("/desk/reconcile").exchange(), 404, "not-found");
    }

    private static void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyText().contains("urn:two-banks:problem:" + type);
    }
}
