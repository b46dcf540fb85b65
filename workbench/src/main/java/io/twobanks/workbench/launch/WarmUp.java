package io.twobanks.workbench.launch;

import io.twobanks.infra.process.Home;
import java.util.Map;

/** A first run whose orderly end archives the classes of a pattern's processes, so that all later ones start fast. */
public final class WarmUp {
    private WarmUp() {}

    /** Whether no run of these classes has archived them yet. */
    public static boolean isMissing(Checkout checkout, Home home, Pattern pattern) {
        return !new ServiceSpec(checkout, pattern, home, RunOptions.forTest(Map.of())).areArchived();
    }
}
