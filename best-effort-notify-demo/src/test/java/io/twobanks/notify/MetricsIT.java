package io.twobanks.notify;

import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.MetricsTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What an operator's monitoring reads of this pattern's own tables. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class MetricsIT {
    @Test
    void what_waits_can_be_read() throws Exception {
        new MetricsTests("notify").nothingWaitsYet("unsent", "given-up");
    }
}
