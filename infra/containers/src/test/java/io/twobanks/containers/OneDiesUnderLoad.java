package io.twobanks.containers;

import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OneProcess;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Every bank runs twice, and clients pay at both processes of the paying bank all the time. One process of each bank is killed, stays
 * away for a while and comes back, one after the other. Whatever a client was told must be true of both books.
 */
final class OneDiesUnderLoad {
    private static final int CLIENTS_OF_A_PROCESS = 2;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(200);

    private OneDiesUnderLoad() {}

    /** @param prices what others may have to live with in this pattern, in the catalogue's letters */
    static Scenario promising(String prices) {
        return Scenario.of(
                        "two-instances/one-dies-under-load",
                        "One of two processes of each bank is killed while clients pay at both, and comes back",
                        "客户端向两个进程付款期间，每家银行的一个进程被杀，随后回来")
                .instances(2)
                .promises(
                        "C (C+ or R or R+), (" + prices + ")",
                        "where in its transfers a process is killed",
                        "进程在转账的哪一步被杀")
                .demands(Demands.USUAL.withProgress(1, 50))
                .does(OneDiesUnderLoad::run);
    }

    private static void run(Lab lab) throws Exception {
        List<List<String>> banks =
                List.copyOf(Instances.byBank(lab.run().pattern()).values());
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (String process : banks.get(0)) {
            for (int number = 0; number < CLIENTS_OF_A_PROCESS; number++) {
                clients.add(client(lab.pair(), process, over, lab));
            }
        }
        try {
            for (List<String> bank : banks) {
                lab.await().untilPassed(BEFORE);
                lab.kill(bank.get(0));
                lab.await().untilPassed(AWAY);
                lab.read();
                lab.restart(bank.get(0));
            }
            lab.await().untilPassed(BEFORE);
        } finally {
            over.set(true);
        }
        clients.forEach(CompletableFuture::join);
        lab.read();
    }

    private static CompletableFuture<Void> client(Pair pair, String process, AtomicBoolean over, Lab lab) {
        return CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                Request request = Request.of(pair.from(), pair.to(), "0.01");
                int status = new OneProcess(lab, process).send(request).join().status();
                if (status != 200) {
                    lab.await().untilPassed(AFTER_A_FAILURE); // Else a dead process is asked thousands of times.
                }
            }
        });
    }
}
