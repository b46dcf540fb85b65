package io.twobanks.workbench.drill;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.drill.DrillView.Phase;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.scenario.Lines;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The drills of a run. One at a time goes on: it is broken, looked at, repaired and graded. */
public final class DrillRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DrillRoom.class);

    private final PatternRun run;
    private final Home home;
    private final Consumer<DrillView> told;
    private List<DrillText> texts;
    private DrillView now;
    private BrokenRun broken;

    /**
     * @param home of the run
     * @param told hears of each change
     */
    public DrillRoom(PatternRun run, Home home, Consumer<DrillView> told) {
        this.run = run;
        this.home = home;
        this.told = told;
    }

    /** All that there are; the one that goes on, or was done last, as it is now. */
    public synchronized List<DrillView> all() {
        return texts().stream()
                .map(text -> now != null && now.name().equals(text.name()) ? now : DrillView.offered(text))
                .toList();
    }

    /**
     * Begins one, and returns while it is being broken.
     *
     * @throws Problem when there is none of this name, when another goes on, or when the run is not whole
     */
    public synchronized DrillView begin(String name) {
        DrillText text = text(name);
        if (now != null && (now.phase() == Phase.BREAKING || now.phase() == Phase.BROKEN)) {
            throw new Problem("drill.goesOn", now.name());
        }
        BrokenRun next = BrokenRun.begin(run, home, name);
        leave();
        broken = next;
        DrillView begun = tell(DrillView.offered(text).breaking());
        Thread thread = new Thread(() -> breakIt(next), "drill");
        thread.setDaemon(true);
        thread.start();
        return begun;
    }

    /** Read when somebody asks first. */
    private List<DrillText> texts() {
        if (texts == null) {
            texts = DrillText.of(run.pattern());
        }
        return texts;
    }

    private DrillText text(String name) {
        return texts().stream()
                .filter(text -> text.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Problem("drill.unknown", name, run.pattern().id()));
    }

    /** What a former drill has borrowed is given back. */
    private void leave() {
        if (broken == null) {
            return;
        }
        try {
            broken.giveBack();
        } catch (InfraException notReady) { // Whoever looks at the run sees which; it changes no grade.
            LOG.warn("A service is not ready again after the drill {}: {}", now.name(), notReady.getMessage());
        }
        broken.close();
        broken = null;
    }

    private void breakIt(BrokenRun begun) {
        try {
            DrillView.About about = begun.breakIt();
            tellLater(now.broken(about));
        } catch (Problem | InfraException toldToPeople) {
            tellLater(now.failed(Lines.asIs(toldToPeople.getMessage())));
        } catch (Exception unexpected) {
            LOG.warn("The drill {} could not be broken", now.name(), unexpected);
            tellLater(now.failed(Lines.asIs(unexpected.toString())));
        }
    }

    private synchronized void tellLater(DrillView view) {
        tell(view);
    }

    private DrillView tell(DrillView view) {
        now = view;
        notifyAll();
        told.accept(view);
        return view;
    }

    /** The one that goes on, as soon as it is broken or could not be; after this time as it is then. */
    public synchronized DrillView awaitTurn(Duration bound) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        for (long left = bound.toMillis(); left > 0 && now != null && now.phase() == Phase.BREAKING; ) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return now;
    }

    /** The keys of the guards without which the services run now because of a drill. */
    public synchronized Set<String> guardsAway() {
        return broken == null ? Set.of() : broken.guardsAway();
    }

    /** @throws Problem when nothing is broken */
    public synchronized DrillView grade() {
        if (now != null && now.phase() == Phase.SOLVED) {
            return now;
        }
        requireBroken();
        Grade grade = broken.grade();
        tell(now.graded(grade));
        if (grade.isSolved()) {
            tell(now.told(text(now.name()).solution(), Phase.SOLVED));
            leave();
            told.accept(now);
        }
        return now;
    }

    /** The next one. @throws Problem when nothing is broken, or there is no other */
    public synchronized DrillView hint() {
        requireBroken();
        if (now.hintsLeft() == 0) {
            throw new Problem("drill.noHint", now.name());
        }
        return tell(now.hinted(text(now.name()).hints().get(now.hints().size())));
    }

    /** Shows the solution; it can still be done, and graded. @throws Problem when nothing is broken */
    public synchronized DrillView giveUp() {
        requireBroken();
        return tell(now.told(text(now.name()).solution(), Phase.GIVEN_UP));
    }

    private void requireBroken() {
        if (now == null || now.phase() != Phase.BROKEN && now.phase() != Phase.GIVEN_UP) {
            throw new Problem("drill.nothingBroken");
        }
    }

    /** Leaves the run as it is: whoever closes this ends the run, too. */
    @Override
    public synchronized void close() {
        if (broken != null) {
            broken.close();
        }
    }
}
