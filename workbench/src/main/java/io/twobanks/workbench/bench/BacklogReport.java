package io.twobanks.workbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * How a backlog was built up and drained, as it stands in its file.
 *
 * @param transfers how many were accepted while the payee's bank was away
 * @param errors how many were not accepted; others were made in their place
 * @param fillSeconds from the first order to the last answer
 * @param startSeconds from the start of the payee's bank to the first credit
 * @param tenths of the credits, in order
 * @param endSeconds from the last credit until the payer's bank had ended every transfer
 * @param empty memory before the payee's bank was stopped
 * @param full when the last transfer had been accepted
 * @param draining when half of the credits had been made
 * @param drained when every transfer had ended
 * @param notAddingUp what the books say against it; null when they add up
 */
public record BacklogReport(
        Instant began,
        BenchSettings settings,
        Machine machine,
        long transfers,
        long errors,
        double fillSeconds,
        double startSeconds,
        List<Tenth> tenths,
        double endSeconds,
        Memory empty,
        Memory full,
        Memory draining,
        Memory drained,
        String notAddingUp) {
    /** How many times as fast the last tenth was drained as the first; 1 is a flat cost. */
    double lastPerFirst() {
        return tenths.get(Tenth.ALL - 1).perSecond() / tenths.get(0).perSecond();
    }

    /** Credits per second over all tenths. */
    double perSecond() {
        return tenths.stream().mapToLong(Tenth::credits).sum()
                / tenths.stream().mapToDouble(Tenth::seconds).sum();
    }

    /** Writes a file of its own into the folder, named by pattern and time, and returns it. */
    Path write(Path folder) throws IOException {
        return BenchReport.write(this, folder, settings.pattern() + "-backlog", began);
    }
}
