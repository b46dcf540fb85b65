package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.RunOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A bank as in production, without workbench, timeline and fault points, dies between the two commits. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnwatchedIT {
    private HoldCommit wayToB;
    private XaRun xa;
    private int account = 100;

    @BeforeAll
    void start() throws IOException {
        wayToB = new HoldCommit();
        String url = "jdbc:mysql://127.0.0.1:" + wayToB.port() + "/xa?${xa.time-outs}";
        xa = XaRun.launch("unwatched", RunOptions.bare(Map.of("bank.database.b.url", url)));
        wayToB.leadTo(xa.run.port("db-b"));
        xa.run.awaitReady();
        xa.openAccounts(100, 10);
    }

    @AfterAll
    void end() throws IOException {
        xa.close();
        wayToB.close();
    }

    @Test
    void its_recovery_says_which_transfer_it_finishes() throws InterruptedException {
        Answer answer = killBetweenTheCommits();

        assertThat(xa.judge.branchesInDoubt()).singleElement().asString().endsWith(":" + answer.transferId());
        xa.run.restart("bank");

        xa.awaitState(answer, "COMPLETED");
        xa.awaitInLog(" of transfer " + answer.transferId() + " at bank B");
        assertThat(xa.judge.legs(answer.transferId())).hasSize(2);
    }

    @Test
    void its_desk_says_which_transfer_has_lost_its_decision() throws InterruptedException {
        Answer first = killBetweenTheCommits();
        xa.loseLog();
        xa.run.restart("bank");

        List<Item> items = Item.all(xa.client.get("/desk"));
        assertThat(items).hasSize(1);
        assertThat(items.get(0).transferId()).isEqualTo(first.transferId());
        assertThat(items.get(0).actions()).containsExactly("commit");
        assertThat(items.get(0).evidence()).anyMatch(line -> line.startsWith("Bank A: committed DEBIT"));
        Item.of(xa.client.act(first.transferId(), "commit"));

        xa.awaitState(first, "COMPLETED");
        assertThat(xa.judge.branchesInDoubt()).isEmpty();
    }

    private Answer killBetweenTheCommits() throws InterruptedException {
        CountDownLatch held = wayToB.holdNext();
        CompletableFuture<Answer> answer = xa.client.transferLater("A-" + account, "B-" + account++, "1.00");
        assertThat(held.await(30, TimeUnit.SECONDS))
                .as("B's commit is on its way")
                .isTrue();
        xa.run.process("bank").kill();
        assertThat(xa.judge.legs(answer.join().transferId()))
                .as("A has committed")
                .hasSize(1);
        return answer.join();
    }
}
