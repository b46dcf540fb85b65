package io.twobanks.workbench.api;

import io.twobanks.infra.seata.SeataAdmin;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.PatternRun;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A look into the coordinator's database, also while the coordinator is dead. */
@RestController
@RequestMapping("/api/coordinator")
class CoordinatorController {
    private final PatternRun run;

    CoordinatorController(PatternRun run) {
        this.run = run;
    }

    @GetMapping
    CoordinatorView all() {
        return run.admin(SeataAdmin.class)
                .map(CoordinatorView::of)
                .orElseThrow(
                        () -> new Problem("inspect.noCoordinator", run.pattern().id()));
    }
}
