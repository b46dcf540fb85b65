package io.twobanks.workbench.console;

import io.twobanks.workbench.launch.PatternRun;
import java.time.Instant;
import java.util.List;

/** The processes of a run and what lies between them, as the page is told. */
final class RunState {
    private RunState() {}

    /**
     * @param kind {@code service} for a bank's own processes, {@code server} for what they use
     * @param since when its current life, or the last one, began
     */
    record ProcessView(String name, String kind, String state, long pid, int port, Instant since) {}

    record LinkView(String from, String to, String state) {}

    static List<ProcessView> processes(PatternRun run) {
        return run.processes().stream()
                .map(process -> new ProcessView(
                        process.name(),
                        run.pattern().services().containsKey(process.name()) ? "service" : "server",
                        process.state().name(),
                        process.pid(),
                        run.port(process.name()),
                        process.startedAt()))
                .toList();
    }

    static List<LinkView> links(PatternRun run) {
        return run.links().stream()
                .map(link -> new LinkView(link.from(), link.to(), link.state()))
                .toList();
    }
}
