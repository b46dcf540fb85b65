package io.twobanks.tcc;

import io.twobanks.workbench.junit.DrillTests;
import org.junit.jupiter.api.Tag;

/** Every drill of the pattern, typed. */
@Tag("long")
class DrillsIT extends DrillTests {
    DrillsIT() {
        super("tcc");
    }

    @Override
    protected String unsolved() {
        return "money is left frozen";
    }
}
