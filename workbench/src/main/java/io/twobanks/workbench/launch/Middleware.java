package io.twobanks.workbench.launch;

import io.twobanks.infra.mariadb.DatabaseServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pattern needs besides its banks' databases, as one run has it: one or several processes of one product. Its ports
 * are chosen when it is made, so that others can be told its address before it runs; {@link Product} lists the kinds.
 */
interface Middleware extends AutoCloseable {
    /** Starts its processes and returns when the banks could use it. What it needs itself runs already. */
    void start();

    /** Whether it needs another one of the run, so that it starts after those that need none. */
    default boolean usesOthers() {
        return false;
    }

    /** Where the services find it, by the name of the environment variable that tells them. */
    Map<String, String> addresses();

    /** The port of one of its processes, or empty when it is none of them. */
    Optional<Integer> port(String process);

    /**
     * What lies there and will still have an effect, whatever the banks' registers say; a word or two for each.
     *
     * @throws io.twobanks.infra.InfraException when it does not answer
     */
    default List<String> residue() {
        return List.of();
    }

    /** What an administrator can ask until this is closed, if there is something of this type. */
    default <T> Optional<T> admin(Class<T> type) {
        return Optional.empty();
    }

    /** The database servers in which it keeps its own state, by name. */
    default Map<String, DatabaseServer> databases() {
        return Map.of();
    }

    /** Whether what is asked of it and its clients for the first time may take longer than a transfer is given. */
    default boolean needsWarmUp() {
        return false;
    }

    /** Waits until each service that uses it has said so, where services say so. */
    default void awaitServices(Pattern pattern) {}

    /** Gives a test's ports free for the next one; the processes are the supervisor's. */
    @Override
    void close();
}
