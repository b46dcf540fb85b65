package io.twobanks.workbench.cli;

import io.twobanks.workbench.api.Orders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "link", mixinStandardHelpOptions = true)
final class LinkCommand extends OrderCommand {
    @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "link.from")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "link.to")
    private String to;

    @Parameters(index = "2", paramLabel = "ACTION", descriptionKey = "link.action")
    private String action;

    @Override
    String path() {
        return "links";
    }

    @Override
    Object order() {
        return new Orders.OnLink(from, to, action);
    }
}
