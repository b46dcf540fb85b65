package io.twobanks.workbench.cli;

import io.twobanks.workbench.api.Orders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Kill, freeze, thaw and restart: the same but for the word. */
final class ProcessCommands {
    private ProcessCommands() {}

    abstract static class OnProcess extends OrderCommand {
        @Parameters(index = "0", paramLabel = "PROCESS", descriptionKey = "process.name")
        private String process;

        abstract String action();

        @Override
        final String path() {
            return "processes";
        }

        @Override
        final Object order() {
            return new Orders.OnProcess(process, action());
        }
    }

    @Command(name = "kill", mixinStandardHelpOptions = true)
    static final class Kill extends OnProcess {
        @Override
        String action() {
            return "kill";
        }
    }

    @Command(name = "freeze", mixinStandardHelpOptions = true)
    static final class Freeze extends OnProcess {
        @Override
        String action() {
            return "freeze";
        }
    }

    @Command(name = "thaw", mixinStandardHelpOptions = true)
    static final class Thaw extends OnProcess {
        @Override
        String action() {
            return "thaw";
        }
    }

    @Command(name = "restart", mixinStandardHelpOptions = true)
    static final class Restart extends OnProcess {
        @Override
        String action() {
            return "restart";
        }
    }
}
