package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    private static final long LOOK_AGAIN_MILLIS = 200;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROCESS", descriptionKey = "process.name")
    private String process;

    @Option(names = "-f", descriptionKey = "logs.follow")
    private boolean follow;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "50", descriptionKey = "logs.lines")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (lines < 0) {
            throw new ParameterException(spec.commandLine(), Messages.text("logs.noLines", lines));
        }
        Path log = Folders.ofThisCheckout().home().logs().resolve(process + ".log");
        if (!Files.isRegularFile(log) || process.contains("/")) {
            throw new Problem("logs.none", process, log.getParent());
        }
        try (BufferedReader reader = Files.newBufferedReader(log)) {
            printLast(reader);
            while (follow) {
                print(reader);
                new CountDownLatch(1).await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        return 0;
    }

    private void printLast(BufferedReader reader) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            last.addLast(line);
            if (last.size() > lines) {
                last.removeFirst();
            }
        }
        last.forEach(line -> spec.commandLine().getOut().println(line));
    }

    private void print(BufferedReader reader) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            spec.commandLine().getOut().println(line);
        }
    }
}
