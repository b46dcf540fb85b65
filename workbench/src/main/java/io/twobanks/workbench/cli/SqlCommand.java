package io.twobanks.workbench.cli;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.RunView.ProcessView;
import io.twobanks.workbench.launch.DatabaseClient;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The real {@code mariadb} client on a bank's database, as its administrator. */
@Command(name = "sql", mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DATABASE", descriptionKey = "sql.database")
    private String database;

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY", descriptionKey = "sql.query")
    private String query;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Folders folders = Folders.ofThisCheckout();
        WorkbenchClient workbench = new WorkbenchClient(folders);
        ProcessView server = workbench.status().processes().stream()
                .filter(process -> process.name().equals(database) && database.startsWith("db-"))
                .findFirst()
                .orElseThrow(() -> new Problem("sql.unknown", database));
        List<String> command =
                new ArrayList<>(DatabaseClient.command(folders.checkout(), folders.home(), database, server.port()));
        command.addAll(schema(folders.checkout().pattern(workbench.run().pattern())));
        if (query != null) {
            command.add("--table");
            command.add("--execute=" + query);
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** The pattern's, at the banks' databases; at the coordinator's a query names the schema. */
    private List<String> schema(Pattern pattern) {
        return pattern.databases().contains(database) ? List.of(pattern.id()) : List.of();
    }
}
