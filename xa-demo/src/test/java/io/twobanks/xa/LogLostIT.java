package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transaction manager's log is lost while branches are in doubt: the bank stops, and a person decides at the desk. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogLostIT {
    private XaRun xa;
    private int account = 100;

    @BeforeAll
    void start() {
        xa = XaRun.start("log-lost", Map.of());
        xa.openAccounts(100, 40);
    }

    @AfterAll
    void end() {
        xa.close();
    }

    @AfterEach
    void the_bank_works_again() {
        xa.run.heal();
        assertThat(Item.all(xa.client.get("/desk"))).as("the desk is empty").isEmpty();
        assertThat(xa.judge.branchesInDoubt()).isEmpty();
        assertThat(xa.client.transfer("A-1", "B-1", "1.00").status())
                .as("transfers are accepted without a restart")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"commit, COMPLETED", "roll-back, REJECTED"})
    void lost_before_commit_a_either_way_is_consistent(String action, String state) {
        Answer answer = loseLogAt(Point.DECISION_LOGGED);
        xa.run.restart("bank");

        Item item = onlyItem();
        assertThat(item.kind()).isEqualTo("branch-in-doubt");
        assertThat(item.transferId()).isEqualTo(answer.transferId());
        assertThat(item.actions()).containsExactly("commit", "roll-back");
        assertThat(item.evidence()).hasSize(2).allMatch(line -> line.contains("branch in doubt"));
        Item repaired = Item.of(xa.client.act(answer.transferId(), action));

        assertThat(repaired.kind()).isEqualTo("resolved");
        xa.awaitState(answer, state);
        assertThat(xa.judge.legs(answer.transferId())).hasSize(state.equals("COMPLETED") ? 2 : 0);
    }

    @Test
    void while_the_bank_waits_nothing_is_presumed_nothing_is_begun_and_a_restart_changes_nothing() {
        Answer answer = loseLogAt(Point.DECISION_LOGGED);
        xa.run.restart("bank");
        xa.run.restart("bank");

        String id = UUID.randomUUID().toString();
        Answer refused = xa.client.transferLater(id, "A-2", "B-2", "1.00").join();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("waits-for-repair", "\"moved\":\"nothing\"", "GET /desk");
        Answer repeated = xa.client
                .transferLater(answer.transferId(), answer.from(), answer.to(), "1.00")
                .join();
        assertThat(repeated.status())
                .as("what was begun before keeps its answer")
                .isEqualTo(202);
        xa.requireInDoubtFor(XaRun.PRESUMED_ABORT.plusSeconds(3), 2);

        Item.of(xa.client.act(answer.transferId(), "commit"));
        xa.awaitState(answer, "COMPLETED");
        assertThat(xa.client.transferLater(id, "A-2", "B-2", "1.00").join().status())
                .as("the refused id may be used")
                .isEqualTo(200);
    }

    @Test
    void lost_after_commit_a_only_commit_is_safe_and_clicking_again_changes_nothing() {
        Answer answer = loseLogAt(Point.COMMIT_A_AFTER);
        xa.run.restart("bank");

        Item item = onlyItem();
        assertThat(item.actions()).containsExactly("commit");
        assertThat(item.evidence()).anyMatch(line -> line.startsWith("Bank A: committed DEBIT"));
        HttpResponse<String> refused = xa.client.act(answer.transferId(), "roll-back");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("action-not-safe", "\"moved\":\"nothing\"");

        List<CompletableFuture<HttpResponse<String>>> clicks = IntStream.range(0, 3)
                .mapToObj(number -> xa.client.actLater(answer.transferId(), "commit"))
                .toList();
        List<String> answers = clicks.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::body)
                .distinct()
                .toList();
        assertThat(answers).as("the same answer to every click").hasSize(1);
        HttpResponse<String> later = xa.client.act(answer.transferId(), "commit");
        assertThat(later.body()).isEqualTo(answers.get(0));
        assertThat(Item.of(later).outcomes()).containsExactly("begun", "committed bank B's branch");
        assertThat(xa.client.act(answer.transferId(), "roll-back").statusCode()).isEqualTo(409);
        xa.awaitState(answer, "COMPLETED");
        assertThat(xa.judge.legs(answer.transferId())).hasSize(2);
    }

    @Test
    void a_branch_whose_sibling_has_nothing_can_only_be_rolled_back() {
        Answer answer = loseLogAt(Point.PREPARE_A_AFTER);
        xa.run.restart("bank");

        assertThat(onlyItem().actions()).containsExactly("roll-back");
        Item.of(xa.client.act(answer.transferId(), "roll-back"));

        xa.awaitState(answer, "REJECTED");
    }

    @ParameterizedTest
    @CsvSource({"commit, COMPLETED", "roll-back, REJECTED"})
    void killed_between_the_two_branches_the_same_action_and_no_other_can_be_finished(String action, String state) {
        Answer answer = loseLogAt(Point.DECISION_LOGGED);
        xa.run.restart("bank");
        xa.arm(Point.DESK_BRANCH_AFTER, FaultAction.CRASH);
        xa.client
                .actLater(answer.transferId(), action)
                .exceptionally(noAnswer -> null)
                .join();
        xa.awaitCrash();
        xa.run.restart("bank");

        assertThat(xa.judge.branchesInDoubt()).hasSize(1);
        assertThat(onlyItem().actions()).containsExactly(action);
        Item repaired = Item.of(xa.client.act(answer.transferId(), action));

        assertThat(repaired.outcomes()).hasSize(4);
        xa.awaitState(answer, state);
        assertThat(xa.judge.legs(answer.transferId())).hasSize(state.equals("COMPLETED") ? 2 : 0);
    }

    @Test
    void a_branch_whose_connection_still_lives_is_left_as_it_is_until_it_is_gone() {
        xa.arm(Point.COMMIT_B_BEFORE, FaultAction.PAUSE);
        CompletableFuture<Answer> held = xa.client.transferLater("A-" + account, "B-" + account++, "1.00");
        xa.awaitHeld(1);
        xa.run.link("bank", "db-b").apply("strand");
        xa.run.process("bank").kill();
        Answer answer = held.join();
        xa.loseLog();
        xa.run.restart("bank");

        HttpResponse<String> early = xa.client.act(answer.transferId(), "commit");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("branch-still-held", "\"moved\":\"nothing\"");
        assertThat(onlyItem().actions()).containsExactly("commit");

        xa.run.heal();
        XaRun.await(
                "the server notices",
                () -> xa.client.act(answer.transferId(), "commit").statusCode() == 200);
        xa.awaitState(answer, "COMPLETED");
    }

    @Test
    void a_bank_that_does_not_answer_may_hold_branches_too() {
        xa.run.process("bank").kill();
        xa.loseLog();
        xa.run.process("db-b").kill();
        xa.run.restart("bank");

        assertThat(xa.client.transfer("A-2", "B-2", "1.00").status()).isEqualTo(503);
        HttpResponse<String> desk = xa.client.get("/desk");
        assertThat(desk.statusCode()).isEqualTo(503);
        assertThat(desk.body()).contains("bank B's database does not answer").doesNotContain("\"moved\"");

        xa.run.restart("db-b");
        XaRun.await(
                "transfers are accepted",
                () -> xa.client.transfer("A-2", "B-2", "1.00").isOk());
    }

    @Test
    void a_half_transfer_is_repaired_after_the_branches_in_doubt() {
        xa.arm(Point.DECISION_LOGGED, FaultAction.CRASH);
        Answer half = xa.client.transfer("A-" + account, "B-" + account++, "1.00");
        xa.awaitCrash();
        xa.judge.endByHand("db-b", "ROLLBACK");
        xa.run.restart("bank");
        xa.awaitState(half, "NEEDS_OPERATOR");
        Answer inDoubt = loseLogAt(Point.COMMIT_A_AFTER);
        xa.run.restart("bank");

        assertThat(Item.all(xa.client.get("/desk"))).hasSize(2);
        assertThat(Item.of(xa.client.get("/desk/" + half.transferId())).actions())
                .as("while the log is lost")
                .isEmpty();
        Item.of(xa.client.act(inDoubt.transferId(), "commit"));
        Item.of(xa.client.act(half.transferId(), "complete"));

        assertThat(xa.judge.stateOf(half.transferId())).isEqualTo("COMPLETED");
        xa.awaitState(inDoubt, "COMPLETED");
    }

    @Test
    void what_is_not_on_the_desk_is_not_found() {
        assertThat(xa.client.get("/desk/nothing").statusCode()).isEqualTo(404);
        assertThat(xa.client.act("nothing", "commit").statusCode()).isEqualTo(404);
    }

    private Answer loseLogAt(Point point) {
        xa.arm(point, FaultAction.CRASH);
        Answer answer = xa.client.transfer("A-" + account, "B-" + account++, "1.00");
        xa.awaitCrash();
        xa.loseLog();
        return answer;
    }

    private Item onlyItem() {
        List<Item> items = Item.all(xa.client.get("/desk"));
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
