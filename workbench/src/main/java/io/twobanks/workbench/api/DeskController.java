package io.twobanks.workbench.api;

import io.twobanks.infra.process.ProcessState;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.DeskView.Entry;
import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.launch.PatternRun;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The repair desks of all services of the run, for a second shell and for the console. */
@RestController
@RequestMapping("/api/desk")
class DeskController {
    private final PatternRun run;

    DeskController(PatternRun run) {
        this.run = run;
    }

    @GetMapping
    DeskView desk() {
        List<String> silent = services().filter(name -> !isReady(name)).toList();
        return new DeskView(desks().flatMap(desk -> desk.entries().stream()).toList(), silent);
    }

    /** Does an action, or shows the item when none is named. */
    @PostMapping
    Entry act(@RequestBody Orders.OnDesk order) {
        Entry meant = find(order.item().toLowerCase(Locale.ROOT), order.action());
        return order.action() == null
                ? meant
                : desk(meant.service()).act(meant.item().id(), order.action());
    }

    /** @param wanted an id, or the beginning of one that waits */
    private Entry find(String wanted, String action) {
        return desk().meant(wanted, action)
                .or(() -> desks().flatMap(desk -> desk.find(wanted).stream()).findFirst())
                .orElseThrow(() -> new Problem("desk.unknown", wanted));
    }

    private Stream<ServiceDesk> desks() {
        return services().filter(this::isReady).map(this::desk);
    }

    private ServiceDesk desk(String service) {
        return new ServiceDesk(service, run.uri(service));
    }

    /** One instance of each bank, because all of a bank show the same desk: one that is ready, if there is any. */
    private Stream<String> services() {
        return Instances.byBank(run.pattern()).values().stream()
                .map(instances ->
                        instances.stream().filter(this::isReady).findFirst().orElse(instances.get(0)));
    }

    private boolean isReady(String service) {
        return run.process(service).state() == ProcessState.READY;
    }
}
