package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.infra.process.ProcessState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The failure that each guard exists for, with the guard and without it. Without it, money is gone. */
class GuardsIT {
    private static final List<String> BOTH = List.of("DEBIT A-1 -1.00", "CREDIT B-1 1.00");
    private static final List<String> ONLY_A_PAID = List.of("DEBIT A-1 -1.00");

    /** Milliseconds; so short that a scan comes before the data sources do. */
    private static final String SCAN_EVERY = "xa.atomikos.settings.recovery_delay";

    /** The prepared branch's connection lives on at the server although the bank has lost it. */
    private static CompletableFuture<Answer> commitOverANewConnection(XaRun xa) {
        xa.arm(Point.COMMIT_B_BEFORE, FaultAction.PAUSE);
        CompletableFuture<Answer> transfer = xa.client.transferLater("A-1", "B-1", "1.00");
        xa.awaitHeld(1);
        xa.run.link("bank", "db-b").apply("strand");
        xa.release();
        return transfer;
    }

    @Test
    void a_commit_answered_not_found_is_tried_again_while_the_branch_is_listed() {
        try (XaRun xa = XaRun.start("verify-not-found-on", Map.of())) {
            CompletableFuture<Answer> transfer = commitOverANewConnection(xa);
            xa.awaitInLog("was called unknown while XA RECOVER lists it");
            xa.run.heal();

            xa.judgeWithinBound(List.of(transfer.join()));
            assertThat(xa.judge.legs(transfer.join().transferId())).isEqualTo(BOTH);
        }
    }

    @Test
    void without_that_guard_bank_a_has_paid_and_bank_b_rolls_back() {
        try (XaRun xa = XaRun.start("verify-not-found-off", Map.of("xa.guard.verify-not-found", "false"))) {
            Answer answer = commitOverANewConnection(xa).join();
            xa.run.heal();
            xa.awaitStep(Point.RECOVERY_ROLLBACK_AFTER, answer.transferId());
            XaRun.await("no branch in doubt", () -> xa.judge.branchesInDoubt().isEmpty());

            assertThat(answer.status()).as("the client was told it had worked").isEqualTo(200);
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    @Test
    void recovery_leaves_a_branch_alone_whose_transfer_is_still_being_decided() {
        try (XaRun xa = XaRun.start("live-branch-on", Map.of())) {
            CompletableFuture<Answer> transfer = slowDecisionOverALostConnection(xa);
            xa.awaitInLog("its transfer is still being decided");
            xa.release();

            xa.judgeWithinBound(List.of(transfer.join()));
            assertThat(xa.judge.legs(transfer.join().transferId())).isEqualTo(BOTH);
        }
    }

    @Test
    void without_that_guard_recovery_rolls_back_what_is_about_to_be_committed() {
        try (XaRun xa = XaRun.start("live-branch-off", Map.of("xa.guard.live-branch", "false"))) {
            CompletableFuture<Answer> transfer = slowDecisionOverALostConnection(xa);
            XaRun.await(
                    "bank B's branch rolled back",
                    () -> xa.judge.branchesInDoubt().size() == 1);
            xa.release();

            Answer answer = transfer.join();
            assertThat(answer.status()).as("the client was told it had worked").isEqualTo(200);
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    /** Both banks have prepared; B's connection is gone, and the coordinator takes its time. */
    private static CompletableFuture<Answer> slowDecisionOverALostConnection(XaRun xa) {
        xa.arm(Point.PREPARE_B_AFTER, FaultAction.PAUSE);
        CompletableFuture<Answer> transfer = xa.client.transferLater("A-1", "B-1", "1.00");
        xa.awaitHeld(1);
        xa.run.link("bank", "db-b").apply("reset");
        return transfer;
    }

    @Test
    void recovery_stops_without_its_log_and_goes_on_when_it_is_back() throws IOException {
        try (XaRun xa = XaRun.start("log-present-on", Map.of())) {
            Answer answer = crashBetweenTheCommits(xa);
            Path away = hideLog(xa);

            xa.run.restart("bank");
            xa.awaitInLog("There is no transaction log in");
            assertThat(xa.judge.branchesInDoubt()).as("nothing was changed").hasSize(1);

            xa.run.process("bank").kill();
            Files.move(logOf(xa), xa.home.data("xa-log-of-the-bank-that-waited"));
            Files.move(away, logOf(xa));
            xa.run.restart("bank");
            xa.judgeWithinBound(List.of(answer));
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(BOTH);
        }
    }

    @Test
    void without_that_guard_a_lost_log_is_read_as_never_decided() throws IOException {
        try (XaRun xa = XaRun.start("log-present-off", Map.of("xa.guard.log-present", "false"))) {
            Answer answer = crashBetweenTheCommits(xa);
            hideLog(xa);

            xa.run.restart("bank");
            xa.awaitStep(Point.RECOVERY_ROLLBACK_AFTER, answer.transferId());

            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    @Test
    void without_telling_the_banks_apart_recovery_forgets_bank_b() {
        try (XaRun xa = XaRun.start("banks-apart-off", Map.of("xa.guard.banks-apart", "false"))) {
            Answer answer = crashBetweenTheCommits(xa);
            xa.run.restart("bank");

            XaRun.await("the decision is forgotten", () -> isForgotten(answer, xa));
            assertThat(xa.judge.branchesInDoubt())
                    .as("B's branch, which nobody finishes")
                    .hasSize(1);
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    @Test
    void recovery_waits_until_both_banks_are_registered() {
        try (XaRun xa = XaRun.start("all-banks-on", Map.of())) {
            Answer answer = crashAt(Point.DECISION_LOGGED, xa);
            CompletableFuture<Void> restart = restartWithBankBLate(xa);
            XaRun.await("the bank's next life", () -> xa.run.process("bank").state() != ProcessState.ENDED);
            xa.awaitInLog("Recovery waits until both banks are there");
            xa.run.heal();
            restart.join();

            xa.judgeWithinBound(List.of(answer));
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(BOTH);
        }
    }

    @Test
    void without_that_guard_recovery_forgets_a_bank_that_is_registered_late() {
        try (XaRun xa = XaRun.start("all-banks-off", Map.of("xa.guard.all-banks", "false"))) {
            Answer answer = crashAt(Point.DECISION_LOGGED, xa);
            CompletableFuture<Void> restart = restartWithBankBLate(xa);
            XaRun.await("the decision is forgotten", () -> isForgotten(answer, xa));
            xa.run.heal();
            restart.join();
            xa.awaitStep(Point.RECOVERY_ROLLBACK_AFTER, answer.transferId());

            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    /** Found on a loaded machine: the first scan came before bank A was there, and 10.50 were gone. */
    @Test
    void recovery_waits_until_the_first_bank_is_registered() {
        try (XaRun xa = XaRun.start("no-bank-on", Map.of(SCAN_EVERY, "10"))) {
            Answer answer = crashBetweenTheCommits(xa);
            awaitExpiry(xa);
            xa.run.restart("bank");

            xa.judgeWithinBound(List.of(answer));
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(BOTH);
        }
    }

    @Test
    void without_that_guard_a_scan_that_knows_no_bank_forgets_the_decision() {
        try (XaRun xa = XaRun.start("no-bank-off", Map.of(SCAN_EVERY, "10", "xa.guard.all-banks", "false"))) {
            Answer answer = crashBetweenTheCommits(xa);
            awaitExpiry(xa);
            xa.run.restart("bank");
            xa.awaitStep(Point.RECOVERY_ROLLBACK_AFTER, answer.transferId());

            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    /** Stopped in order while a decided branch cannot be finished: the data sources end before Atomikos does. */
    @Test
    void recovery_ends_before_the_first_bank_is_deregistered() {
        try (XaRun xa = XaRun.start("stopped-in-doubt-on", Map.of(SCAN_EVERY, "10"))) {
            Answer answer = stopWhileBankBIsInDoubt(xa);

            xa.judgeWithinBound(List.of(answer));
            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(BOTH);
        }
    }

    @Test
    void without_that_guard_a_stop_in_order_forgets_the_decision() {
        try (XaRun xa = XaRun.start("stopped-in-doubt-off", Map.of(SCAN_EVERY, "10", "xa.guard.all-banks", "false"))) {
            Answer answer = stopWhileBankBIsInDoubt(xa);
            xa.awaitStep(Point.RECOVERY_ROLLBACK_AFTER, answer.transferId());

            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    private static Answer stopWhileBankBIsInDoubt(XaRun xa) {
        CompletableFuture<Answer> transfer = commitOverANewConnection(xa);
        Answer answer = transfer.join();
        assertThat(answer.status()).as("pending").isEqualTo(202);
        xa.run.process("bank").stop(Duration.ofSeconds(30));
        xa.run.heal();
        xa.run.restart("bank");
        return answer;
    }

    /** Atomikos' stock value is a day; a decision that waits longer for its bank or its service is read as none. */
    @Test
    void a_log_that_forgets_old_decisions_loses_what_waits_for_them() {
        String forgetAfter = "xa.atomikos.settings.forget_orphaned_log_entries_delay";
        try (XaRun xa = XaRun.start("log-forgets", Map.of(forgetAfter, "1"))) {
            Answer answer = crashBetweenTheCommits(xa);
            awaitExpiry(xa);
            xa.run.restart("bank");
            xa.awaitStep(Point.RECOVERY_ROLLBACK_AFTER, answer.transferId());

            assertThat(xa.judge.legs(answer.transferId())).isEqualTo(ONLY_A_PAID);
        }
    }

    /** A scan looks only at decisions whose transactions have timed out: {@code gtrid|COMMITTING|expires|…}. */
    private static void awaitExpiry(XaRun xa) {
        List<String> lines = logLines(xa);
        long expires = Long.parseLong(lines.get(lines.size() - 1).split("\\|")[2]);
        XaRun.await("the decision has expired", () -> System.currentTimeMillis() > expires);
    }

    /** A's pool is filled over a slow network meanwhile, so that B's data source is registered seconds after A's. */
    private static CompletableFuture<Void> restartWithBankBLate(XaRun xa) {
        xa.run.link("bank", "db-a").apply("delay");
        return CompletableFuture.runAsync(() -> xa.run.restart("bank"));
    }

    private static Answer crashBetweenTheCommits(XaRun xa) {
        return crashAt(Point.COMMIT_A_AFTER, xa);
    }

    private static Answer crashAt(Point point, XaRun xa) {
        xa.arm(point, FaultAction.CRASH);
        Answer answer = xa.client.transfer("A-1", "B-1", "1.00");
        xa.awaitCrash();
        return answer;
    }

    private static Path logOf(XaRun xa) {
        return xa.home.data("xa-log");
    }

    private static Path hideLog(XaRun xa) throws IOException {
        return Files.move(logOf(xa), xa.home.data("xa-log-lost"));
    }

    /** Whether Atomikos' log says that the transfer has ended: {@code gtrid|TERMINATED|…}. */
    private static boolean isForgotten(Answer answer, XaRun xa) {
        List<String> xids = xa.run.timeline().stream()
                .filter(line -> answer.transferId().equals(line.transfer()))
                .map(line -> line.details().getOrDefault("xid", ""))
                .toList();
        return logLines(xa).stream()
                .map(line -> line.split("\\|"))
                .filter(fields -> fields.length > 1 && fields[1].equals("TERMINATED"))
                .anyMatch(fields -> xids.stream().anyMatch(xid -> xid.startsWith(fields[0] + "two-banks")));
    }

    private static List<String> logLines(XaRun xa) {
        try (Stream<Path> files = Files.list(logOf(xa))) {
            List<String> lines = new ArrayList<>();
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".log")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
