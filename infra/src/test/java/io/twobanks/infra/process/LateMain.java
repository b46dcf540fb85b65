package io.twobanks.infra.process;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.TestHomes;
import java.nio.file.Path;

/** Begins to supervise when the JVM is going down already, as a thread does that nobody has told. */
final class LateMain {
    private LateMain() {}

    public static void main(String[] arguments) {
        Home home = TestHomes.at(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> begin(home)));
    }

    private static void begin(Home home) {
        try (Supervisor tooLate = new Supervisor(home)) {
            System.out.println("supervises " + tooLate.processes());
        } catch (InfraException refused) {
            System.out.println("refused: " + refused.getMessage());
        }
    }
}
