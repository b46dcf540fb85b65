package io.twobanks.workbench.scenario;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.launch.Instances;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Experiments with banks that run in two processes each, the same for every pattern; the points are the pattern's. */
public final class TwoInstances {
    private static final Duration BETWEEN_PAYMENTS = Duration.ofMillis(500);
    private static final int HELD_IN_EACH = 3;

    private TwoInstances() {}

    /** The process that takes a transfer dies at a point, and is not started again before the other one has ended it. */
    public static void oneDies(FaultPoint point, String process, String state, Lab lab) throws Exception {
        OneProcess dying = new OneProcess(lab, process);
        dying.arm(point, FaultAction.CRASH);
        String id = dying.pay().join().id();
        lab.await().untilCrashed(process);
        lab.read();
        untilEnded(id, state, lab);
        lab.restart(process);
    }

    /**
     * Whichever process of the payee's bank gets the credit dies at a point, and is not started again before the other one
     * has done it.
     */
    public static void payeeDies(FaultPoint point, String payer, Lab lab) throws Exception {
        lab.arm(point, FaultAction.CRASH);
        untilEnded(new OneProcess(lab, payer).pay().join().id(), "COMPLETED", lab);
        lab.read();
    }

    /** Until a transfer has ended so, without the process that is away. */
    public static void untilEnded(String transferId, String state, Lab lab) {
        lab.await().until(transferId + " to be " + state, () -> lab.isIn(state, transferId));
    }

    /**
     * A process is frozen with a transfer held at a point until another has ended it; then it goes on where it was.
     *
     * @param state how the other one ends it
     */
    public static void frozen(FaultPoint point, String process, String state, Lab lab) throws Exception {
        OneProcess frozen = new OneProcess(lab, process);
        frozen.arm(point, FaultAction.PAUSE);
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        CompletableFuture<ClientReply> transfer = frozen.send(request);
        frozen.awaitHeld();
        lab.freeze(process);
        untilEnded(request.transferId(), state, lab);
        lab.read();
        lab.thaw(process);
        frozen.release();
        transfer.join();
    }

    /** Both processes of a bank are killed with transfers held at a point, and start again at the same moment. */
    public static void bothRecover(FaultPoint point, String first, String second, Lab lab) throws Exception {
        List<CompletableFuture<ClientReply>> held = new ArrayList<>();
        for (OneProcess each : List.of(new OneProcess(lab, first), new OneProcess(lab, second))) {
            for (int number = 0; number < HELD_IN_EACH; number++) {
                each.arm(point, FaultAction.PAUSE);
                held.add(each.pay());
            }
        }
        lab.await().untilHeld(2 * HELD_IN_EACH);
        lab.kill(first);
        lab.kill(second);
        held.forEach(CompletableFuture::join);
        lab.read();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> lab.restart(first)),
                        CompletableFuture.runAsync(() -> lab.restart(second)))
                .join();
    }

    /** Each process is stopped in order and started again, one after the other, while clients go to the one that stays. */
    public static void rollingRestart(Lab lab) throws Exception {
        List<List<String>> banks =
                List.copyOf(Instances.byBank(lab.run().pattern()).values());
        AtomicReference<String> open = new AtomicReference<>(banks.get(0).get(0));
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> clients =
                List.of(client(lab.pair(), open, over, lab), client(lab.pair(), open, over, lab));
        try {
            for (List<String> bank : banks) {
                for (String process : bank) {
                    open.set(banks.get(0).stream()
                            .filter(other -> !other.equals(process))
                            .findFirst()
                            .orElseThrow());
                    lab.stop(process);
                    lab.restart(process);
                    lab.run().awaitReady();
                }
            }
        } finally {
            over.set(true);
        }
        clients.forEach(CompletableFuture::join);
        lab.read();
    }

    /** Pays now and then: what counts is that nobody is refused, and the checker looks at every transfer in every read. */
    private static CompletableFuture<Void> client(
            Pair pair, AtomicReference<String> open, AtomicBoolean over, Lab lab) {
        return CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                Request request = Request.of(pair.from(), pair.to(), "0.01");
                ClientReply told = new OneProcess(lab, open.get()).send(request).join();
                if (told.status() != 200 && told.status() != 202) {
                    throw new IllegalStateException(told.status() + " although a process was there: " + told.body());
                }
                lab.await().untilPassed(BETWEEN_PAYMENTS);
            }
        });
    }
}
