package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains what was typed wrong in the user's language: picocli's own sentences are English. */
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(wrong));
        List<String> suggestions = suggestions(wrong);
        if (suggestions.isEmpty()) {
            command.usage(err);
        } else {
            err.println(Messages.text("wrong.nearest", String.join(", ", suggestions)));
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String sentence(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return Messages.text("wrong.missing", names(missing.getMissing()));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return Messages.text("wrong.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong.getArgSpec() != null) {
            return Messages.text("wrong.value", name(wrong.getArgSpec()), wanted(wrong.getArgSpec()));
        }
        // With a value it is picocli's, without one it is a text of ours.
        return wrong.getValue() == null ? wrong.getMessage() : Messages.text("wrong.unknown", wrong.getValue());
    }

    private static String names(Collection<ArgSpec> arguments) {
        return arguments.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The words that it takes, or its form. */
    private static String wanted(ArgSpec argument) {
        Class<?> type = argument.type();
        Object[] words = type.getEnumConstants();
        return words == null
                ? argument.paramLabel()
                : List.of(words).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<String> suggestions(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return List.of();
        }
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName() + " ";
        return unmatched.getSuggestions().stream().map(command::concat).toList();
    }
}
