package io.twobanks.workbench.cli;

import io.twobanks.workbench.api.Orders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "release", mixinStandardHelpOptions = true)
final class ReleaseCommand extends OrderCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "POINT", descriptionKey = "release.point")
    private String point;

    @Override
    String path() {
        return "release";
    }

    @Override
    Object order() {
        return new Orders.Release(point);
    }
}
