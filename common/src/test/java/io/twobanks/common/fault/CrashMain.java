package io.twobanks.common.fault;

import io.twobanks.common.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A process that reaches a point where CRASH is armed; what it would do afterwards leaves a trace. */
final class CrashMain {
    private CrashMain() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveTrace(folder.resolve("hook-ran"))));
        FaultBoard board = new FaultBoard();
        board.replace(List.of(ArmedFault.once("f", TestPoint.DEBITED, FaultAction.CRASH)));
        Faults faults = new Faults(board, Timeline.to(folder.resolve("bank.jsonl"), "bank", Clock.systemUTC()));
        faults.reach(TestPoint.SENT, "t1");
        faults.reach(TestPoint.DEBITED, "t1");
        leaveTrace(folder.resolve("went-on"));
    }

    private static void leaveTrace(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
