package io.twobanks.workbench.console;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.launch.PatternRun;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page must know of a run and does not change while it goes on. */
@RestController
class ConsoleController {
    private final PatternRun run;
    private final Guards guards;

    ConsoleController(PatternRun run, Guards guards) {
        this.run = run;
        this.guards = guards;
    }

    /**
     * @param services in the order of the pattern's file
     * @param servers processes besides them
     * @param convergenceSeconds everything is final this long after the last process is ready again
     */
    record ConsoleView(
            String id,
            Text title,
            List<String> services,
            List<PointView> points,
            List<GuardView> guards,
            List<KeptView> kept,
            List<TableView> tables,
            int convergenceSeconds) {}

    /** @param actions the faults that can be armed here; none where nothing can */
    record PointView(String id, String lane, boolean aside, List<FaultAction> actions, Text text) {}

    /** @param on false when this run does without it */
    record GuardView(String key, boolean on, Text text) {}

    /** @param inFlight whether it explains money that is on its way */
    record KeptView(String kind, boolean inFlight, Text text) {}

    /** @param name what the table is called */
    record TableView(String name, Text text) {}

    @GetMapping("/api/console")
    ConsoleView console() {
        Pattern pattern = run.pattern();
        return new ConsoleView(
                pattern.id(),
                pattern.title(),
                List.copyOf(pattern.services().keySet()),
                pattern.points().stream().map(ConsoleController::point).toList(),
                pattern.guards().stream().map(this::guard).toList(),
                pattern.residue().stream()
                        .map(kept -> new KeptView(kept.kind(), kept.inFlight(), new Text(kept.en(), kept.zh())))
                        .toList(),
                ShownTables.of(pattern).stream()
                        .map(table -> new TableView(table.name(), new Text(table.en(), table.zh())))
                        .toList(),
                pattern.convergenceSeconds());
    }

    private static PointView point(Pattern.Point point) {
        return new PointView(
                point.id(),
                point.lane(),
                Boolean.TRUE.equals(point.aside()),
                Stream.of(FaultAction.values()).filter(point::allows).toList(),
                new Text(point.en(), point.zh()));
    }

    private GuardView guard(Pattern.Guard guard) {
        return new GuardView(guard.key(), !guards.off().contains(guard.key()), new Text(guard.en(), guard.zh()));
    }
}
