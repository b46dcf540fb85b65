package io.twobanks.compensation;

import io.twobanks.workbench.junit.DrillTests;
import org.junit.jupiter.api.Tag;

/** Every drill of the pattern, typed. */
@Tag("long")
class DrillsIT extends DrillTests {
    DrillsIT() {
        super("compensation");
    }

    @Override
    protected String unsolved() {
        return "waits at the repair desk";
    }
}
