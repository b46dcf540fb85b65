package io.twobanks.notify;

import io.twobanks.workbench.junit.DrillTests;
import org.junit.jupiter.api.Tag;

/** Every drill of the pattern, typed. */
@Tag("long")
class DrillsIT extends DrillTests {
    DrillsIT() {
        super("notify");
    }

    @Override
    protected String unsolved() {
        return "bank-b is not running";
    }
}
