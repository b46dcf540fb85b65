package io.twobanks.workbench.api;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultBoard.WaitingTransfer;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.fault.ArmedFaults;
import io.twobanks.workbench.launch.PatternRun;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run as a second shell sees it.
 *
 * @param pattern its id
 * @param processes in the order in which they were started
 * @param links the connections that can be cut
 * @param faults what is armed
 * @param waiting who waits at a PAUSE
 */
public record RunView(
        String pattern,
        List<ProcessView> processes,
        List<LinkView> links,
        List<FaultView> faults,
        List<WaitingTransfer> waiting) {

    /**
     * @param port the one that others use, 0 when there is none
     * @param log of a server that somebody else has started, its host
     */
    public record ProcessView(String name, String state, long pid, int port, String log) {}

    /** @param state {@code pass}, or what was done to it */
    public record LinkView(String from, String to, String state) {}

    /** @param fired how often it has fired so far */
    public record FaultView(ArmedFault fault, long fired) {}

    static RunView of(PatternRun run) {
        List<TimelineLine> timeline = run.timeline();
        return new RunView(
                run.pattern().id(),
                processes(run),
                run.links().stream()
                        .map(link -> new LinkView(link.from(), link.to(), link.state()))
                        .toList(),
                run.faults().stream()
                        .map(fault -> new FaultView(fault, ArmedFaults.fired(fault, timeline)))
                        .toList(),
                run.liveControls().stream()
                        .flatMap(control -> control.waiting().stream())
                        .toList());
    }

    /** The processes of a run as they are now; before them the servers that it did not start, without a pid and a log. */
    public static List<ProcessView> processes(PatternRun run) {
        Stream<ProcessView> elsewhere = run.options().backend().elsewhere().entrySet().stream()
                .map(server -> new ProcessView(
                        server.getKey(),
                        "EXTERNAL",
                        0,
                        server.getValue().getPort(),
                        server.getValue().getHostString()));
        Stream<ProcessView> here = run.processes().stream()
                .map(process -> new ProcessView(
                        process.name(),
                        process.state().name(),
                        process.pid(),
                        run.port(process.name()),
                        process.log().toString()));
        return Stream.concat(elsewhere, here).toList();
    }
}
