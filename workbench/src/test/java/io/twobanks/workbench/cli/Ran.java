package io.twobanks.workbench.cli;

import io.twobanks.workbench.InLanguage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import picocli.CommandLine;

/** What a command printed, and how it ended. */
record Ran(int exitCode, String out, String err) {
    static Ran in(Locale locale, String... arguments) {
        return InLanguage.as(locale, () -> {
            CommandLine line = TwoBanks.commandLine();
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            line.setOut(new PrintWriter(out, true));
            line.setErr(new PrintWriter(err, true));
            return new Ran(line.execute(arguments), out.toString(), err.toString());
        });
    }
}
