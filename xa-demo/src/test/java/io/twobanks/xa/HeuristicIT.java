package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody ends a branch by hand, the other way than decided. Nobody tells the bank; the ledgers do. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeuristicIT {
    private XaRun xa;

    @BeforeAll
    void start() {
        xa = XaRun.start("heuristic", Map.of());
        xa.openAccounts(100, 20);
    }

    @AfterEach
    void the_books_of_both_banks_add_up() {
        xa.run.heal();
        xa.judge.requireBooks();
    }

    @AfterAll
    void end() {
        xa.close();
    }

    @Test
    void bank_b_rolled_back_by_hand_is_never_called_rejected_while_bank_a_is_still_to_commit() {
        Answer answer = crashAt(Point.DECISION_LOGGED, "A-100", "B-100");
        xa.judge.endByHand("db-b", "ROLLBACK");
        xa.arm(Point.RECOVERY_COMMIT_BEFORE, FaultAction.PAUSE);
        xa.run.restart("bank");
        xa.awaitHeld(1);

        // The orphan's row at bank B is free now; for three rounds of settling it must stay what it is.
        xa.requireStays(answer, "PENDING");
        xa.release();

        xa.awaitState(answer, "NEEDS_OPERATOR");
        assertThat(xa.judge.legs(answer.transferId())).containsExactly("DEBIT A-100 -1.00");
    }

    @Test
    void bank_b_committed_by_hand_and_bank_a_rolled_back_by_recovery_is_found() {
        Answer answer = onlyBankBMoved("A-101", "B-101");

        assertThat(xa.judge.legs(answer.transferId())).containsExactly("CREDIT B-101 1.00");
        assertThat(xa.judge.branchesInDoubt()).isEmpty();
    }

    @Test
    void what_was_ended_by_hand_at_both_banks_is_found_after_the_start() {
        Answer answer = crashAt(Point.DECISION_LOGGED, "A-102", "B-102");
        xa.judge.endByHand("db-a", "ROLLBACK");
        xa.judge.endByHand("db-b", "COMMIT");
        assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo("COMPLETED");
        xa.run.restart("bank");

        xa.awaitState(answer, "NEEDS_OPERATOR");
        assertThat(Item.all(xa.client.get("/desk")))
                .filteredOn(item -> item.transferId().equals(answer.transferId()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo("half-transfer");
                    assertThat(item.actions()).containsExactly("complete", "reverse");
                    assertThat(item.evidence().get(0)).isEqualTo("Bank A: nothing of this transfer in its ledger.");
                    assertThat(item.evidence().get(1)).startsWith("Bank B: committed CREDIT B-102 1.00");
                });
    }

    @Test
    void both_branches_rolled_back_by_hand_is_no_half_transfer() {
        Answer answer = crashAt(Point.DECISION_LOGGED, "A-103", "B-103");
        xa.judge.endByHand("db-a", "ROLLBACK");
        xa.judge.endByHand("db-b", "ROLLBACK");
        xa.run.restart("bank");

        xa.awaitState(answer, "REJECTED");
        assertThat(xa.judge.legs(answer.transferId())).isEmpty();
    }

    @Test
    void a_branch_ended_by_hand_while_the_bank_lives_is_found_without_a_restart() {
        xa.arm(Point.DECISION_LOGGED, FaultAction.PAUSE);
        CompletableFuture<Answer> transfer = xa.client.transferLater("A-104", "B-104", "1.00");
        xa.awaitHeld(1);
        xa.run.link("bank", "db-a").apply("reset");
        XaRun.await("the server lets others end the branch", () -> xa.judge.endedByHand("db-a", "ROLLBACK"));
        xa.release();

        Answer answer = transfer.join();
        assertThat(answer.status()).isIn(200, 202);
        xa.awaitState(answer, "NEEDS_OPERATOR");
        assertThat(xa.judge.legs(answer.transferId())).containsExactly("CREDIT B-104 1.00");
        Answer repeated = xa.client
                .transferLater(answer.transferId(), "A-104", "B-104", "1.00")
                .join();
        assertThat(repeated.status()).as("not final: %s", repeated).isEqualTo(202);
        assertThat(repeated.body()).contains("NEEDS_OPERATOR");
    }

    @Test
    void completed_at_the_desk_the_missing_leg_is_posted_once_however_often_it_is_clicked() {
        Answer answer = onlyBankAMoved("A-105", "B-105");

        List<CompletableFuture<HttpResponse<String>>> clicks = IntStream.range(0, 4)
                .mapToObj(number -> xa.client.actLater(answer.transferId(), "complete"))
                .toList();
        List<String> answers = clicks.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::body)
                .distinct()
                .toList();

        assertThat(answers).as("the same answer to every click").hasSize(1);
        assertThat(Item.of(xa.client.act(answer.transferId(), "complete")).outcomes())
                .containsExactly("posted CREDIT of 1.00 at B-105");
        assertThat(xa.client.act(answer.transferId(), "reverse").statusCode()).isEqualTo(409);
        assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo("COMPLETED");
        assertThat(xa.judge.legs(answer.transferId())).containsExactly("DEBIT A-105 -1.00", "CREDIT B-105 1.00");
    }

    @Test
    void of_two_different_clicks_at_the_same_moment_one_is_done() {
        Answer answer = onlyBankAMoved("A-106", "B-106");

        CompletableFuture<HttpResponse<String>> complete = xa.client.actLater(answer.transferId(), "complete");
        CompletableFuture<HttpResponse<String>> reverse = xa.client.actLater(answer.transferId(), "reverse");

        assertThat(List.of(complete.join().statusCode(), reverse.join().statusCode()))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(xa.judge.legs(answer.transferId())).hasSize(2);
    }

    @Test
    void reversed_at_the_desk_the_client_gets_a_final_answer() {
        Answer answer = onlyBankAMoved("A-107", "B-107");

        Item.of(xa.client.act(answer.transferId(), "reverse"));

        assertThat(xa.judge.legs(answer.transferId())).containsExactly("REFUND A-107 1.00", "DEBIT A-107 -1.00");
        Answer repeated = xa.client
                .transferLater(answer.transferId(), "A-107", "B-107", "1.00")
                .join();
        assertThat(repeated.status()).isEqualTo(409);
        assertThat(repeated.body()).contains("urn:two-banks:problem:reversed", "put back");
        assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo("REVERSED");
    }

    @Test
    void a_repair_that_an_account_does_not_allow_moves_nothing_and_another_can_be_chosen() {
        Answer answer = onlyBankBMoved("A-108", "B-108");
        assertThat(xa.client.transfer("A-108", "B-108", "1000.00").isOk()).isTrue();

        HttpResponse<String> refused = xa.client.act(answer.transferId(), "complete");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("repair-refused", "A-108 holds 0.00", "\"moved\":\"nothing\"");
        assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo("NEEDS_OPERATOR");

        Item.of(xa.client.act(answer.transferId(), "reverse"));
        assertThat(xa.judge.legs(answer.transferId())).containsExactly("TAKE_BACK B-108 -1.00", "CREDIT B-108 1.00");
    }

    @Test
    void a_repair_killed_between_its_commits_is_finished_by_recovery() {
        Answer answer = onlyBankBMoved("A-109", "B-109");
        xa.arm(Point.COMMIT_A_AFTER, FaultAction.CRASH);
        xa.client
                .actLater(answer.transferId(), "complete")
                .exceptionally(noAnswer -> null)
                .join();
        xa.awaitCrash();
        xa.run.restart("bank");

        xa.awaitState(answer, "COMPLETED");
        assertThat(xa.judge.legs(answer.transferId())).containsExactly("DEBIT A-109 -1.00", "CREDIT B-109 1.00");
        assertThat(Item.of(xa.client.get("/desk/" + answer.transferId())).kind())
                .isEqualTo("resolved");
    }

    @Test
    void what_a_clerk_has_repaired_in_the_books_is_only_marked_as_resolved() {
        Answer answer = onlyBankAMoved("A-111", "B-111");
        xa.judge.creditByHand("db-b", answer.transferId(), "B-111");

        assertThat(Item.of(xa.client.get("/desk/" + answer.transferId())).actions())
                .containsExactly("mark-resolved");
        Item.of(xa.client.act(answer.transferId(), "mark-resolved"));

        assertThat(xa.judge.stateOf(answer.transferId())).isEqualTo("COMPLETED");
        assertThat(xa.judge.legs(answer.transferId())).hasSize(2);
    }

    @Test
    void a_comparison_leaves_alone_what_is_still_being_made() {
        xa.arm(Point.COMMIT_B_BEFORE, FaultAction.PAUSE);
        CompletableFuture<Answer> transfer = xa.client.transferLater("A-110", "B-110", "1.00");
        xa.awaitHeld(1);

        HttpResponse<String> compared = xa.client.reconcile();
        xa.release();

        Answer answer = transfer.join();
        assertThat(compared.statusCode()).as(compared.body()).isEqualTo(200);
        assertThat(compared.body()).contains("\"undecided\":[\"" + answer.transferId() + "\"]");
        assertThat(answer.status()).isEqualTo(200);
        xa.requireStays(answer, "COMPLETED");
    }

    /** The decision was to commit; somebody rolled bank B back. */
    private Answer onlyBankAMoved(String from, String to) {
        Answer answer = crashAt(Point.DECISION_LOGGED, from, to);
        xa.judge.endByHand("db-b", "ROLLBACK");
        xa.run.restart("bank");
        xa.awaitState(answer, "NEEDS_OPERATOR");
        return answer;
    }

    /** Nothing was decided; somebody committed bank B. */
    private Answer onlyBankBMoved(String from, String to) {
        Answer answer = crashAt(Point.PREPARE_B_AFTER, from, to);
        xa.judge.endByHand("db-b", "COMMIT");
        xa.run.restart("bank");
        xa.awaitState(answer, "NEEDS_OPERATOR");
        return answer;
    }

    private Answer crashAt(Point point, String from, String to) {
        xa.arm(point, FaultAction.CRASH);
        Answer answer = xa.client.transfer(from, to, "1.00");
        xa.awaitCrash();
        return answer;
    }
}
