package io.twobanks.workbench.cli;

import java.util.Map;
import picocli.CommandLine.Command;

@Command(name = "heal", mixinStandardHelpOptions = true)
final class HealCommand extends OrderCommand {
    @Override
    String path() {
        return "heal";
    }

    @Override
    Object order() {
        return Map.of();
    }
}
