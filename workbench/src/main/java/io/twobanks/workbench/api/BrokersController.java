package io.twobanks.workbench.api;

import io.twobanks.infra.rocketmq.BrokerAdmin;
import io.twobanks.infra.rocketmq.StoredMessage;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.PatternRun;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A look into the message brokers; nothing that is asked here consumes anything. */
@RestController
@RequestMapping("/api/brokers")
class BrokersController {
    private final PatternRun run;

    BrokersController(PatternRun run) {
        this.run = run;
    }

    @GetMapping
    BrokersView all() {
        return BrokersView.of(run.pattern(), admin());
    }

    @GetMapping("/messages/{key}")
    List<StoredMessage> withKey(@PathVariable String key) {
        return BrokersView.withKey(key, run.pattern(), admin());
    }

    private BrokerAdmin admin() {
        return run.admin(BrokerAdmin.class)
                .orElseThrow(() -> new Problem("inspect.none", run.pattern().id()));
    }
}
