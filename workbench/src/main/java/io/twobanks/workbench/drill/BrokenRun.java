package io.twobanks.workbench.drill;

import io.twobanks.checker.Operation;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.drill.DrillView.About;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.scenario.LabInRun;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A run while a drill goes on in it: with the settings of the drill, and with everything that the drill asked and did. */
final class BrokenRun implements AutoCloseable {
    private final PatternRun run;
    private final PatternClasses classes;
    private final Drill drill;
    private final BorrowedSettings settings;
    private final LabInRun lab;

    private BrokenRun(PatternRun run, PatternClasses classes, Drill drill, LabInRun lab) {
        this.run = run;
        this.classes = classes;
        this.drill = drill;
        this.lab = lab;
        this.settings = new BorrowedSettings(run, settings(run, drill));
    }

    /**
     * Looks whether the run is whole, and opens a lab in it; nothing is broken yet.
     *
     * @throws Problem when it is not: the drill's harm could not be told from what was there before
     */
    static BrokenRun begin(PatternRun run, Home home, String name) {
        PatternClasses classes = new PatternClasses(Checkout.find(), run.pattern());
        try {
            Drill drill = classes.drill(name);
            requireAlive(run);
            run.heal();
            return new BrokenRun(run, classes, drill, labAtRest(run, home));
        } catch (RuntimeException refused) {
            classes.close();
            throw refused;
        }
    }

    private static void requireAlive(PatternRun run) {
        run.processes().stream()
                .filter(process -> process.state() == ProcessState.ENDED)
                .findFirst()
                .ifPresent(dead -> {
                    throw new Problem("drill.dead", dead.name());
                });
    }

    private static LabInRun labAtRest(PatternRun run, Home home) {
        try {
            LabInRun lab = LabInRun.open(run, home, Clock.systemUTC());
            if (isAtRest(lab)) {
                return lab;
            }
            lab.close();
            throw new Problem("drill.notAtRest");
        } catch (SQLException away) {
            throw new Problem("drill.notAtRest");
        }
    }

    private static boolean isAtRest(LabInRun lab) {
        try {
            return lab.lab().isNothingInFlight() && lab.lab().desk().transfers().isEmpty();
        } catch (Problem silent) {
            return false;
        }
    }

    /** As in the scenario, whose time-outs its break relies on. */
    private static Map<String, String> settings(PatternRun run, Drill drill) {
        Map<String, String> all = new TreeMap<>(run.pattern().scenarioProperties());
        all.putAll(drill.scenario().properties());
        return all;
    }

    /** Breaks it. */
    About breakIt() throws Exception {
        settings.take();
        String transfer = drill.breaking().in(lab.lab());
        lab.rest();
        Operation asked = lab.asked().stream()
                .filter(operation -> operation.transferId().equals(transfer))
                .findFirst()
                .orElseThrow();
        return new About(transfer, asked.from(), asked.to());
    }

    /** The keys of the guards that its settings take away. */
    Set<String> guardsAway() {
        return run.pattern().guards().stream()
                .map(Pattern.Guard::key)
                .filter(key -> "false".equals(drill.scenario().properties().get(key)))
                .collect(Collectors.toSet());
    }

    Grade grade() {
        return new Grader(lab).grade();
    }

    /** The run is as it was before, but for what nobody has repaired. */
    void giveBack() {
        settings.giveBack();
        run.awaitReady();
    }

    @Override
    public void close() {
        lab.close();
        classes.close();
    }
}
