package io.twobanks.workbench.cli;

import io.twobanks.infra.InfraException;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./twobanks}: exit code 0 when done, 1 when something has to be put right first, 2 for wrong usage. */
@Command(
        name = "twobanks",
        mixinStandardHelpOptions = true,
        version = "Two Banks 0.1.0-SNAPSHOT",
        resourceBundle = "io.twobanks.workbench.messages",
        subcommands = {
            RunCommand.class,
            ConsoleCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            SqlCommand.class,
            PointsCommand.class,
            ArmCommand.class,
            ReleaseCommand.class,
            HealCommand.class,
            ProcessCommands.Kill.class,
            ProcessCommands.Freeze.class,
            ProcessCommands.Thaw.class,
            ProcessCommands.Restart.class,
            LinkCommand.class,
            TraceCommand.class,
            CompareCommand.class,
            JudgeCommand.class,
            SoakCommand.class,
            CampaignCommand.class,
            ExploreCommand.class,
            MuseumCommand.class,
            DeskCommand.class,
            DrillCommand.class,
            ExerciseCommand.class,
            InspectCommand.class,
            BenchCommand.class,
            LoadCommand.class,
            StopCommand.class,
            CleanCommand.class,
            CommandLine.HelpCommand.class
        })
public final class TwoBanks implements Runnable {
    @Spec
    private CommandSpec spec;

    private TwoBanks() {}

    public static void main(String[] arguments) {
        speakUtf8();
        chooseLanguage(System.getenv("TWOBANKS_LANG"));
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new TwoBanks());
        line.setResourceBundle(Messages.bundle());
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        line.setParameterExceptionHandler(new WrongUsage());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setOut(inUtf8(System.out));
        line.setErr(inUtf8(System.err));
        return line;
    }

    /** What a person can put right is a sentence; the rest is a defect of ours and keeps its stack trace. */
    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof Problem || failure instanceof InfraException) {
            command.getErr().println(failure.getMessage());
            return 1;
        }
        throw failure;
    }

    /** Chinese texts need UTF-8, whatever the locale's own charset is. */
    private static void speakUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    private static PrintWriter inUtf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static void chooseLanguage(String language) {
        if (language != null && !language.isBlank()) {
            Locale.setDefault(Locale.forLanguageTag(language.replace('_', '-')));
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
