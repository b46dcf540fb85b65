package io.twobanks.workbench.console;

import io.twobanks.workbench.launch.PatternRun;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The processes of a run and what lies between them, as the page is told. */
final class RunState {
    private RunState() {}

    /**
     * @param kind {@code service} for a bank's own processes, {@code server} for what they use
     * @param since when its current life, or the last one, began; null for a server that somebody else has started
     */
    record ProcessView(String name, String kind, String state, long pid, int port, Instant since) {}

    record LinkView(String from, String to, String state) {}

    static List<ProcessView> processes(PatternRun run) {
        Stream<ProcessView> elsewhere = run.options().backend().elsewhere().entrySet().stream()
                .map(server -> new ProcessView(
                        server.getKey(),
                        "server",
                        "EXTERNAL",
                        0,
                        server.getValue().getPort(),
                        null));
        Stream<ProcessView> here = run.processes().stream()
                .map(process -> new ProcessView(
                        process.name(),
                        run.pattern().services().containsKey(process.name()) ? "service" : "server",
                        process.state().name(),
                        process.pid(),
                        run.port(process.name()),
                        process.startedAt()));
        return Stream.concat(elsewhere, here).toList();
    }

    static List<LinkView> links(PatternRun run) {
        return run.links().stream()
                .map(link -> new LinkView(link.from(), link.to(), link.state()))
                .toList();
    }
}
