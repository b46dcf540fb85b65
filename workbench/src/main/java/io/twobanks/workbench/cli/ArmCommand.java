package io.twobanks.workbench.cli;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.api.Orders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "arm", mixinStandardHelpOptions = true)
final class ArmCommand extends OrderCommand {
    @Parameters(index = "0", paramLabel = "POINT", descriptionKey = "arm.point")
    private String point;

    @Parameters(index = "1", paramLabel = "ACTION", descriptionKey = "arm.action")
    private FaultAction action;

    @Option(names = "--transfer", paramLabel = "ID", descriptionKey = "arm.transfer")
    private String transfer;

    @Option(names = "--nth", paramLabel = "N", defaultValue = "1", descriptionKey = "arm.nth")
    private int nth;

    @Option(names = "--always", descriptionKey = "arm.always")
    private boolean always;

    @Option(names = "--delay", paramLabel = "MILLIS", defaultValue = "1000", descriptionKey = "arm.delay")
    private long delayMillis;

    @Override
    String path() {
        return "faults";
    }

    @Override
    Object order() {
        return new Orders.Arm(point, action, transfer, nth, always, delayMillis);
    }
}
