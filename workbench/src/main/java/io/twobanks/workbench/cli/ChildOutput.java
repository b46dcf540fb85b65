package io.twobanks.workbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** What a JVM of a pattern's own prints, line by line as it comes. */
final class ChildOutput {
    private ChildOutput() {}

    /** @return its exit code, when it has ended */
    static int show(Process process, PrintWriter out) throws IOException, InterruptedException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                out.flush();
            }
        }
        return process.waitFor();
    }
}
