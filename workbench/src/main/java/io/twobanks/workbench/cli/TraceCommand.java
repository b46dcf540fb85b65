package io.twobanks.workbench.cli;

import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Timelines;
import io.twobanks.workbench.trace.Trace;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the timelines' files, so it works while nothing runs, too. */
@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "trace.id")
    private String wanted;

    @Override
    public Integer call() {
        Folders folders = Folders.ofThisCheckout();
        for (String id : folders.checkout().patterns()) {
            List<TimelineLine> timeline = Timelines.of(folders.home(), id).read();
            if (Trace.knows(timeline, wanted)) {
                print(folders.checkout(), id, timeline);
                return 0;
            }
        }
        throw wanted == null ? new Problem("trace.noneYet") : new Problem("trace.unknown", wanted);
    }

    private void print(Checkout checkout, String patternId, List<TimelineLine> timeline) {
        Pattern pattern = checkout.pattern(patternId);
        String transferId = Trace.find(timeline, wanted);
        spec.commandLine()
                .getOut()
                .println(Messages.text("trace.head", transferId, pattern.title().shown()));
        new Trace(pattern)
                .draw(timeline, transferId)
                .forEach(line -> spec.commandLine().getOut().println(line));
    }
}
