package io.twobanks.workbench.console;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.drill.DrillRoom;
import io.twobanks.workbench.drill.DrillView;
import io.twobanks.workbench.launch.PatternRun;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The drills of the run's pattern, for the page and for a second shell. Pages are told of each change by events. */
@RestController
@RequestMapping("/api/drills")
class Drills implements DisposableBean {
    /** Shorter than a command waits for an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final DrillRoom room;
    private final LiveRun live;
    private final Guards guards;

    Drills(PatternRun run, Home home, LiveRun live, Guards guards) {
        this.room = new DrillRoom(run, home, this::tell);
        this.live = live;
        this.guards = guards;
    }

    private void tell(DrillView view) {
        live.watched().is("drill", "drill", view);
        guards.awayForDrill(room.guardsAway());
    }

    /** @param name of the drill */
    record Order(String name) {}

    @GetMapping
    List<DrillView> all() {
        return room.all();
    }

    /** Answers when the one that goes on is broken, or after some time. */
    @GetMapping("/turn")
    DrillView turn() throws InterruptedException {
        return room.awaitTurn(LONGEST);
    }

    @PostMapping
    DrillView begin(@RequestBody Order order) {
        return room.begin(order.name());
    }

    @PostMapping("/grade")
    DrillView grade() {
        return room.grade();
    }

    @PostMapping("/hint")
    DrillView hint() {
        return room.hint();
    }

    @PostMapping("/give-up")
    DrillView giveUp() {
        return room.giveUp();
    }

    @Override
    public void destroy() {
        room.close();
    }
}
