package io.twobanks.workbench.museum;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.ScenarioJvm;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Runs one half of a {@link SmallExperiment} in a JVM of its pattern's own and prints what was seen as a line of JSON. */
public final class RunExperiment {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is to be run. @param folder of its server */
    record Order(String name, boolean cured, String folder) {}

    private RunExperiment() {}

    public static void main(String[] arguments) throws Exception {
        ScenarioJvm.endWithParent();
        PrintStream seen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err); // Whatever a library prints is no result.
        Order order = JSON.readValue(arguments[0], Order.class);
        try (OneServer server = OneServer.start(Checkout.find(), Path.of(order.folder()))) {
            seen.println(
                    JSON.writeValueAsString(SmallExperiment.named(order.name()).run(server, order.cured())));
        }
        System.exit(0);
    }
}
