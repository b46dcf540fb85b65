package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.launch.Checkout;
import java.nio.file.Path;

/** Where this checkout's run keeps its things. */
record Folders(Checkout checkout) {
    static Folders ofThisCheckout() {
        return new Folders(Checkout.find());
    }

    /** {@code .twobanks}, or the folder that the environment names (a disk with more room, for example). */
    Home home() {
        String named = System.getenv("TWOBANKS_HOME");
        return Home.of(
                named == null
                        ? checkout.root().resolve(".twobanks")
                        : Path.of(named).toAbsolutePath());
    }

    /** A home of its own for measurements: a run's accounts and a bench's do not mix. */
    Home benchHome() {
        return Home.of(home().root().resolve("bench"), home().cache());
    }

    Path runFile() {
        return home().root().resolve("run.json");
    }
}
