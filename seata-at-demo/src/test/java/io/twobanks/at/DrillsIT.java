package io.twobanks.at;

import io.twobanks.workbench.junit.DrillTests;
import org.junit.jupiter.api.Tag;

/** Every drill of the pattern, typed. */
@Tag("long")
class DrillsIT extends DrillTests {
    DrillsIT() {
        super("at");
    }

    @Override
    protected String unsolved() {
        return "Not solved: half a transfer";
    }
}
