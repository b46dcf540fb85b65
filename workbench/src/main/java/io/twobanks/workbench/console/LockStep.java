package io.twobanks.workbench.console;

import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.console.Lane.Phase;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Timelines;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.RunScenarios;
import io.twobanks.workbench.scenario.RunScenarios.Order;
import io.twobanks.workbench.scenario.ScenarioProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Plays one scenario for several patterns with the same seed, each on processes of its own. One after the other: side by side
 * they would slow each other down, and their times are what is compared.
 */
@Component
final class LockStep implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LockStep.class);
    private static final Checkout CHECKOUT = Checkout.find();
    private static final int EVERY_MILLIS = 200;
    private static final int MOST_LINES = 80;
    private static final int ENDING_MILLIS = 20_000;
    /** A seed that a person can type. */
    private static final int SEEDS = 1_000_000;

    private final Plans plans;
    private final LiveRun live;
    private final OneAtATime machine;
    private final Path results;
    private SideBySide now;
    private ScenarioProcess process;
    private boolean stopAsked;
    private Thread playing;

    LockStep(Plans plans, LiveRun live, OneAtATime machine, Home home) {
        this.plans = plans;
        this.live = live;
        this.machine = machine;
        this.results = home.root().resolve("scenarios/lockstep");
    }

    /** @param lines the newest that the processes of the pattern whose turn it is have written down */
    record Told(String pattern, List<TimelineLine> lines) {}

    /**
     * Begins.
     *
     * @throws io.twobanks.workbench.Problem when these cannot be played together, or something else is played
     */
    synchronized SideBySide begin(List<String> patterns, String scenario) throws IOException, InterruptedException {
        SideBySide.requireSeveral(patterns);
        Map<String, Set<String>> without = new HashMap<>();
        for (String pattern : patterns) {
            without.put(pattern, plans.besides(pattern, scenario));
        }
        machine.take(scenario);
        stopAsked = false;
        tell(SideBySide.of(patterns, scenario, Math.floorMod(System.nanoTime(), SEEDS)));
        playing = new Thread(() -> playAll(without), "console-lockstep");
        playing.setDaemon(true);
        playing.start();
        return now;
    }

    /** Ends what is played and what still waits; nothing when nothing is. */
    synchronized void stop() {
        stopAsked = true;
        if (process != null) {
            process.stop();
        }
    }

    private void playAll(Map<String, Set<String>> without) {
        try {
            for (int place = 0; place < now.lanes().size(); place++) {
                String pattern = now.lanes().get(place).pattern();
                put(place, play(place, pattern, without.get(pattern)));
            }
        } finally {
            machine.giveBack();
        }
    }

    private Lane play(int place, String pattern, Set<String> without) {
        Path folder = results.resolve(pattern);
        Path log = folder.resolve("scenario.log");
        Lane begun = Lane.waiting(pattern).begun(Instant.now(), CHECKOUT.asTyped(log));
        List<Result> came = new ArrayList<>();
        try {
            ScenarioProcess one = start(place, begun, order(pattern, without, folder), log);
            if (one == null) {
                return begun.without(Phase.STOPPED);
            }
            await(one, begun, folder, came);
            return begun.ended(came.get(0), results, CHECKOUT.asTyped(results));
        } catch (Exception endedBefore) {
            LOG.info("{} of {} did not come to its end: {}", now.scenario(), pattern, endedBefore.toString());
            return begun.without(wasStopped() ? Phase.STOPPED : Phase.FAILED);
        }
    }

    private Order order(String pattern, Set<String> without, Path folder) {
        List<String> only = List.of(now.scenario());
        return new Order(pattern, only, without, now.seed(), 1, 0, folder.toString(), RunScenarios.language());
    }

    /** Null when it is to be stopped before it has begun. */
    private synchronized ScenarioProcess start(int place, Lane begun, Order order, Path log) throws IOException {
        if (stopAsked) {
            return null;
        }
        tell(now.with(place, begun));
        Files.createDirectories(log.getParent());
        process = ScenarioProcess.start(CHECKOUT, order, Redirect.to(log.toFile()));
        return process;
    }

    private synchronized boolean wasStopped() {
        return stopAsked;
    }

    /** Meanwhile the pages are told what its processes write down. */
    private void await(ScenarioProcess one, Lane lane, Path folder, List<Result> came)
            throws IOException, InterruptedException {
        Home home = Home.of(folder.resolve("lane-0/set-1")); // The first set of processes of the only lane.
        NewestLines lines = new NewestLines(Timelines.of(home, lane.pattern()).folder(), lane.at(), MOST_LINES);
        Future<?> watch =
                live.also(EVERY_MILLIS, log -> log.is("lane", "lane", new Told(lane.pattern(), lines.look())));
        try {
            one.awaitEnd(came::add);
        } finally {
            watch.cancel(false);
        }
    }

    private synchronized void put(int place, Lane ended) {
        process = null;
        tell(now.with(place, ended));
    }

    private void tell(SideBySide all) {
        now = all;
        live.watched().is("lockstep", "lockstep", all);
    }

    /** Returns when what was played has ended, with all that it has started. */
    @Override
    public void destroy() throws InterruptedException {
        stop();
        if (playing != null) {
            playing.join(ENDING_MILLIS);
        }
    }
}
