package io.twobanks.workbench.scenario;

import io.twobanks.infra.Await;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.workbench.client.Clients;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.client.Stopwatch;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The processes of a pattern, started for scenarios in a home of their own, and a supply of fresh accounts. */
final class ProcessSet implements AutoCloseable {
    private static final int FIRST_ACCOUNT = 100;
    static final Duration WARM_UP = Duration.ofSeconds(60);

    private final Home home;
    private final PatternRun run;
    private final Map<String, String> properties;
    private int nextAccount = FIRST_ACCOUNT;

    private ProcessSet(Home home, PatternRun run, Map<String, String> properties) {
        this.home = home;
        this.run = run;
        this.properties = properties;
    }

    static ProcessSet start(
            Checkout checkout, Path folder, String pattern, Map<String, String> properties, Backend backend) {
        Home home = Home.of(folder, checkout.cache());
        home.clean();
        RunOptions options = RunOptions.forScenario(properties, backend);
        return new ProcessSet(
                home, PatternRun.start(checkout, home, checkout.pattern(pattern), options), Map.copyOf(properties));
    }

    /**
     * The processes of a run that goes on beside. Its accounts are used by others, so fresh ones are numbered after them all.
     *
     * @param home of the run
     */
    static ProcessSet around(Home home, PatternRun run) throws SQLException {
        ProcessSet set = new ProcessSet(home, run, run.options().properties());
        for (String database : List.of("db-a", "db-b")) {
            set.nextAccount = Math.max(set.nextAccount, set.newestAccount(database) + 1);
        }
        return set;
    }

    private int newestAccount(String database) throws SQLException {
        String sql = "SELECT COALESCE(MAX(CAST(SUBSTRING(id, 3) AS UNSIGNED)), 0) FROM "
                + run.pattern().id() + ".account";
        try (Connection connection = run.database(database).admin();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    PatternRun run() {
        return run;
    }

    Home home() {
        return home;
    }

    boolean has(Map<String, String> wanted) {
        return properties.equals(wanted);
    }

    /** Whether every process lives and answers. */
    boolean isWhole() {
        return run.processes().stream().map(ManagedProcess::state).allMatch(state -> state == ProcessState.READY);
    }

    /**
     * Opens an account at each bank, as a bank clerk would and no bank service can.
     *
     * @param money what each holds, for example {@code 1000.00}
     */
    Pair openPair(String money) throws SQLException {
        int number = nextAccount++;
        open("db-a", "A-" + number, money);
        open("db-b", "B-" + number, money);
        return new Pair("A-" + number, "B-" + number);
    }

    /**
     * Sends a cent each way through each process, again and again until all are paid, where a coordinator has to be found first: by
     * fresh processes, or after a scenario that killed it or led its callers astray. Nobody judges these transfers.
     *
     * @return true when all were paid and none is under way any more; false when that took too long, so that these processes are of
     *     no use
     */
    boolean serve() throws SQLException {
        if (!run.needsWarmUp()) {
            return true;
        }
        Pair pair = openPair("100.00");
        try (Clients clients = new Clients(Stopwatch.start())) {
            return Await.until(() -> isPaid(pair, clients) && isPaid(pair.reversed(), clients), WARM_UP)
                    && Await.until(() -> clients.waitedFor().isEmpty(), WARM_UP);
        }
    }

    private boolean isPaid(Pair way, Clients clients) {
        return Instances.byBank(run.pattern()).get(run.pattern().serviceOf(way.from())).stream()
                .map(process -> clients.send(run.uri(process), Request.of(way.from(), way.to(), "0.01")))
                .allMatch(paid -> paid.join().status() == 200);
    }

    private void open(String database, String account, String money) throws SQLException {
        try (Connection connection = run.database(database).admin();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + run.pattern().id() + ".account (id, owner, balance) VALUES ('" + account
                    + "', 'Scenario', " + money + ")");
        }
    }

    @Override
    public void close() {
        run.close();
    }
}
