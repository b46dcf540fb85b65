package io.twobanks.workbench.cli;

import io.twobanks.workbench.scenario.Result;
import java.io.PrintWriter;

/** A line for each result, and why it did not come out as it should. */
final class ResultLines {
    private ResultLines() {}

    /** @param behind what stands at the end of the line */
    static void print(Result result, String behind, PrintWriter out) {
        out.println((result.line() + "  " + behind).stripTrailing());
        if (!result.passed()) {
            result.explanation().shown().forEach(line -> out.println("     " + line));
            out.println("     " + result.replay());
        }
        out.flush();
    }
}
