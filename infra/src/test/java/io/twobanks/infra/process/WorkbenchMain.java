package io.twobanks.infra.process;

import io.twobanks.infra.TestHomes;
import java.io.IOException;
import java.nio.file.Path;

/** A workbench to be killed: starts two children, freezes one, tells their pids and waits. */
final class WorkbenchMain {

    private WorkbenchMain() {}

    public static void main(String[] arguments) throws IOException {
        Home home = TestHomes.at(Path.of(arguments[0]));
        Supervisor supervisor = new Supervisor(home);
        ManagedProcess busy = supervisor.start(Specs.sleeper(home, "busy"));
        ManagedProcess frozen = supervisor.start(Specs.sleeper(home, "frozen"));
        frozen.freeze();
        long reaper =
                PidFile.read(home.pids().resolve("reaper.pid")).orElseThrow().pid();
        System.out.println(busy.pid() + " " + frozen.pid() + " " + reaper);
        while (System.in.read() >= 0) {
            // The end of the test's pipe ends this too, so that nothing stays behind when the test is broken off.
        }
        System.exit(0);
    }
}
