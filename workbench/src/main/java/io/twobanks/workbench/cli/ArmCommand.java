package io.twobanks.workbench.cli;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.Orders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "arm", mixinStandardHelpOptions = true)
final class ArmCommand extends OrderCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "POINT", descriptionKey = "arm.point")
    private String point;

    @Parameters(index = "1", paramLabel = "ACTION", descriptionKey = "arm.action")
    private FaultAction action;

    @Option(names = "--transfer", paramLabel = "ID", descriptionKey = "arm.transfer")
    private String transfer;

    @Option(names = "--in", paramLabel = "PROCESS", descriptionKey = "arm.in")
    private String process;

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
        Orders.Arm order = new Orders.Arm(point, action, transfer, process, nth, always, delayMillis);
        try {
            order.requireSound();
            return order;
        } catch (Problem wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }
}
