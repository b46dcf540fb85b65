package io.twobanks.workbench.console;

import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.console.Play.Expected;
import io.twobanks.workbench.console.Play.Phase;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.PatternRun;
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
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Plays scenarios beside the run, one at a time, each on processes and databases of its own. Pages are told by events. */
@Component
final class Stage implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

    private static final Checkout CHECKOUT = Checkout.find();
    private static final int EVERY_MILLIS = 200;
    private static final int MOST_LINES = 12;
    private static final int ENDING_MILLIS = 20_000;

    private final PatternRun run;
    private final LiveRun live;
    private final OneAtATime machine;
    private final Path results;
    private ScenarioProcess process;
    private boolean stopAsked;
    private Thread attending;

    Stage(PatternRun run, LiveRun live, OneAtATime machine, Home home) {
        this.run = run;
        this.live = live;
        this.machine = machine;
        this.results = home.root().resolve("scenarios");
    }

    /** @param lines the newest that its processes have written down */
    record Playing(String scenario, List<TimelineLine> lines) {}

    /**
     * Begins to play one.
     *
     * @param without the ids that begin as it does and are others
     * @throws io.twobanks.workbench.Problem when another one is played
     */
    synchronized Play begin(String scenario, Expected expected, Set<String> without) throws IOException {
        machine.take(scenario);
        try {
            return start(scenario, expected, without);
        } catch (IOException | RuntimeException notStarted) {
            machine.giveBack();
            throw notStarted;
        }
    }

    private Play start(String scenario, Expected expected, Set<String> without) throws IOException {
        Path folder = results.resolve(run.pattern().id());
        Path log = Files.createDirectories(folder).resolve("scenario.log");
        Play begun = Play.begun(scenario, expected, Instant.now(), CHECKOUT.asTyped(log));
        process = ScenarioProcess.start(CHECKOUT, order(scenario, without, folder), Redirect.to(log.toFile()));
        stopAsked = false;
        tell(begun);
        attend(process, begun, folder);
        return begun;
    }

    private Order order(String scenario, Set<String> without, Path folder) {
        return new Order(
                run.pattern().id(),
                List.of(scenario),
                without,
                System.nanoTime(),
                1,
                0,
                folder.toString(),
                RunScenarios.language());
    }

    /** Ends what is played, with all that it has started; nothing when nothing is. */
    synchronized void stop() {
        if (process != null) {
            stopAsked = true;
            process.stop();
        }
    }

    private void attend(ScenarioProcess playing, Play begun, Path folder) {
        // The first set of processes of the only lane.
        Home home = Home.of(folder.resolve("lane-0/set-1"));
        NewestLines lines =
                new NewestLines(Timelines.of(home, run.pattern().id()).folder(), begun.at(), MOST_LINES);
        Future<?> watch = live.also(
                EVERY_MILLIS, log -> log.is("playing", "playing", new Playing(begun.scenario(), lines.look())));
        Thread thread = new Thread(() -> end(result(playing, begun), watch), "console-scenario");
        thread.setDaemon(true);
        thread.start();
        attending = thread;
    }

    /** How it ended. */
    private Play result(ScenarioProcess playing, Play begun) {
        List<Result> came = new ArrayList<>();
        try {
            playing.awaitEnd(came::add);
        } catch (IOException | RuntimeException endedBefore) {
            LOG.info("{} did not come to its end: {}", begun.scenario(), endedBefore.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return came.isEmpty() ? begun.without(Phase.FAILED) : begun.ended(came.get(0), CHECKOUT.asTyped(results));
    }

    private synchronized void end(Play ended, Future<?> watch) {
        watch.cancel(false);
        process = null;
        machine.giveBack();
        tell(stopAsked && ended.result() == null ? ended.without(Phase.STOPPED) : ended);
    }

    private void tell(Play play) {
        live.watched().is("play", "play/" + play.scenario(), play);
    }

    /** Returns when what was played has ended, with all that it has started. */
    @Override
    public void destroy() throws InterruptedException {
        stop();
        if (attending != null) {
            attending.join(ENDING_MILLIS);
        }
    }
}
