package io.twobanks.mq;

import io.twobanks.workbench.junit.DrillTests;
import org.junit.jupiter.api.Tag;

/** Every drill of the pattern, typed. */
@Tag("long")
class DrillsIT extends DrillTests {
    DrillsIT() {
        super("mq");
    }

    @Override
    protected String unsolved() {
        return "bank-a is not running";
    }
}
