package io.twobanks.workbench.api;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.Orders.Done;
import io.twobanks.workbench.launch.PatternRun;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The run as it is, and the orders of a second shell. */
@RestController
@RequestMapping("/api")
class RunController {
    private final PatternRun run;
    private final CountDownLatch stopAsked;

    RunController(PatternRun run, CountDownLatch stopAsked) {
        this.run = run;
        this.stopAsked = stopAsked;
    }

    @GetMapping("/run")
    RunView run() {
        return RunView.of(run);
    }

    @GetMapping("/timeline")
    List<TimelineLine> timeline() {
        return run.timeline();
    }

    @PostMapping("/faults")
    Done arm(@RequestBody Orders.Arm order) {
        order.requireSound();
        String id = "f-" + UUID.randomUUID().toString().substring(0, 8);
        int times = order.always() ? 0 : 1;
        requireService(order.process());
        run.arm(new ArmedFault(
                id,
                order.point(),
                order.action(),
                order.transfer(),
                order.nth() - 1,
                times,
                order.delayMillis(),
                order.process()));
        return done("armed", order.action(), order.point());
    }

    private void requireService(String process) {
        Set<String> services = run.pattern().services().keySet();
        if (process != null && !services.contains(process)) {
            throw new Problem("arm.noProcess", process, String.join(", ", services));
        }
    }

    @PostMapping("/release")
    Done release(@RequestBody Orders.Release order) {
        int released = run.liveControls().stream()
                .mapToInt(control -> control.release(order.point()))
                .sum();
        return done("released", released);
    }

    @PostMapping("/heal")
    Done heal() {
        run.heal();
        return done("healed");
    }

    @PostMapping("/processes")
    Done process(@RequestBody Orders.OnProcess order) {
        ManagedProcess process = run.process(order.process());
        switch (order.action()) {
            case "kill" -> process.kill();
            case "freeze" -> process.freeze();
            case "thaw" -> process.thaw();
            case "restart" -> run.restart(order.process());
            default -> throw new Problem("process.action", order.action());
        }
        return done("process." + order.action(), process.name(), process.pid());
    }

    @PostMapping("/links")
    Done link(@RequestBody Orders.OnLink order) {
        run.link(order.from(), order.to()).apply(order.action());
        return done("link", order.from(), order.to(), order.action());
    }

    @PostMapping("/stop")
    Done stop() {
        stopAsked.countDown();
        return done("stopping");
    }

    private static Done done(String key, Object... arguments) {
        return new Done(Messages.text("done." + key, arguments));
    }
}
