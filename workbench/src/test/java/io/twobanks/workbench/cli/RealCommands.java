package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Checkout;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What {@code ./twobanks} thinks of a command that somebody has written down; nothing is run. */
public final class RealCommands {
    private RealCommands() {}

    /** Why the real command line refuses this, or empty when it does not. */
    public static Optional<String> refusal(String... arguments) {
        CommandLine line = TwoBanks.commandLine();
        try {
            ParseResult parsed = line.parseArgs(arguments);
            return parsed.hasSubcommand() ? refusal(parsed.subcommand()) : Optional.empty();
        } catch (ParameterException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    /** What picocli leaves to the commands themselves: names of patterns and of what a link can do. */
    private static Optional<String> refusal(ParseResult command) {
        return switch (command.commandSpec().name()) {
            case "run", "points", "drill", "exercise" ->
                unknown(command, 0, Checkout.find().patterns(), "PATTERN");
            case "link" -> unknown(command, 2, linkActions(), "");
            default -> Optional.empty();
        };
    }

    /** As the help names them: {@code pass, cut, … or strand}. */
    private static List<String> linkActions() {
        return Pattern.compile("(?!or\\b)[a-z]+(?:-[a-z]+)*")
                .matcher(Messages.text("link.action"))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Optional<String> unknown(ParseResult command, int index, List<String> known, String placeholder) {
        String value = command.matchedPositionalValue(index, placeholder);
        return value.equals(placeholder) || known.contains(value)
                ? Optional.empty()
                : Optional.of("'" + value + "' is none of " + known);
    }
}
