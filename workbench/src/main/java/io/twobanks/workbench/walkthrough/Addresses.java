package io.twobanks.workbench.walkthrough;

import io.twobanks.workbench.junit.CommandLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the documents say that the banks are, and where they are in this run: a port may have been taken. */
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final List<String> documented;
    private List<String> printed;

    /**
     * @param ports that the services prefer, which the documents show. The banks come first: behind them may stand services
     *     that nobody calls, such as a notifier
     */
    Addresses(List<Integer> ports) {
        documented = ports.stream().map(port -> "http://127.0.0.1:" + port).toList();
        printed = documented;
    }

    /** Looks for the addresses that {@code run} prints when it is ready. Returns whether they were there. */
    boolean read(List<String> lines) {
        List<String> found = CommandLine.banks(String.join("\n", lines));
        if (found.isEmpty() || found.size() > documented.size()) {
            return false;
        }
        printed = found;
        return true;
    }

    /** A command of the document as it must be typed here. */
    String inThisRun(String command) {
        return ADDRESS.matcher(command).replaceAll(found -> {
            int bank = documented.indexOf(found.group());
            return Matcher.quoteReplacement(bank < 0 || bank >= printed.size() ? found.group() : printed.get(bank));
        });
    }
}
