package io.twobanks.outbox;

import io.twobanks.workbench.junit.DrillTests;
import org.junit.jupiter.api.Tag;

/** Every drill of the pattern, typed. */
@Tag("long")
class DrillsIT extends DrillTests {
    DrillsIT() {
        super("outbox");
    }

    @Override
    protected String unsolved() {
        return "paid-not-answered";
    }
}
