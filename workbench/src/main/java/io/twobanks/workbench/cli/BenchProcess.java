package io.twobanks.workbench.cli;

import io.twobanks.workbench.bench.BenchMain;
import io.twobanks.workbench.bench.BenchSettings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The process that measures, on the pattern's own class path; it ends with this one. */
final class BenchProcess {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ENDING_SECONDS = 30;

    private final Process process;
    private volatile boolean ending;

    private BenchProcess(Process process) {
        this.process = process;
    }

    static BenchProcess start(String classPath, BenchSettings settings) throws IOException {
        BenchProcess bench = new BenchProcess(new ProcessBuilder(command(classPath, settings))
                // Its end tells the other side that we are gone, however that happened.
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start());
        Runtime.getRuntime().addShutdownHook(new Thread(bench::end, "end-bench"));
        return bench;
    }

    /** Returns its exit code. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Whether it was ended because somebody ends this process. */
    boolean isEnding() {
        return ending;
    }

    private static List<String> command(String classPath, BenchSettings settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dlogback.configurationFile=io/twobanks/workbench/bench/logback.xml",
                "-Dbench.log=" + settings.log(),
                // A contender that is a Spring application must not take the log over.
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-cp",
                classPath,
                BenchMain.class.getName(),
                JSON.writeValueAsString(settings));
    }

    /** It ends its own children first; a moment later the pipe's end would tell it the same. */
    private void end() {
        ending = true;
        process.destroy();
        try {
            process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
