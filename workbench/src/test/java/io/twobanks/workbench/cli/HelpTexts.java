package io.twobanks.workbench.cli;

import io.twobanks.workbench.InLanguage;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What picocli takes out of the texts by itself, found by looking at what it shows. */
final class HelpTexts {
    private static final int WITHOUT_WRAPPING = 1000;

    private HelpTexts() {}

    /** The help of the program and of every command, one after the other. */
    static String shown(Locale locale) {
        return InLanguage.as(
                locale,
                () -> all().map(command -> command.setUsageHelpAutoWidth(false)
                                .setUsageHelpWidth(WITHOUT_WRAPPING)
                                .getUsageMessage(CommandLine.Help.Ansi.OFF))
                        .collect(Collectors.joining("\n")));
    }

    /** The program and every command. */
    static Stream<CommandLine> all() {
        CommandLine program = TwoBanks.commandLine();
        return Stream.concat(Stream.of(program), program.getSubcommands().values().stream());
    }

    /** The keys that an option or a parameter names. */
    static Set<String> descriptionKeys() {
        return all().flatMap(command -> command.getCommandSpec().args().stream())
                .map(CommandLine.Model.ArgSpec::descriptionKey)
                .filter(key -> key != null)
                .collect(Collectors.toSet());
    }

    /** Whether the help shows this text; it may have a default value in it. */
    static boolean shows(String help, String text) {
        return Stream.of(text.split("%n|\\$\\{[A-Z-]+}"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .allMatch(help::contains);
    }
}
