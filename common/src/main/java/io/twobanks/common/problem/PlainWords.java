package io.twobanks.common.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionException;

/**
 * Why a message or a call came to nothing, in a sentence for a person at a desk, who knows no Java. What was thrown, with the name of
 * its class, is for the log.
 */
public final class PlainWords {
    /** For what there are no words. */
    public static final String UNEXPECTED = "Something unexpected happened; the log of this process says what.";

    private static final int DEEPEST = 20;

    private PlainWords() {}

    /** What is thrown with this says it in plain words already. */
    public interface Spoken {
        String sentence();
    }

    /** A kind of failure, known by its class or, where that is a library's, by the name of it. */
    private record Known(String names, String sentence) {
        boolean fits(Throwable failed) {
            return Stream.<Class<?>>iterate(failed.getClass(), type -> type != null, Class::getSuperclass)
                    .anyMatch(type -> type.getSimpleName().matches(names));
        }
    }

    /**
     * The database comes before the network: what it fails with has causes that look like the network's; and a row lock before the
     * database, which does its part. The names of the first two are Seata's.
     */
    private static final List<Known> KNOWN = List.of(
            new Known(
                    "LockConflictException|LockWaitTimeoutException|" + names(PessimisticLockingFailureException.class),
                    "Another transaction holds the lock of a row that this one needs."),
            new Known(
                    names(DataAccessException.class, TransactionException.class, SQLException.class),
                    "This bank's own database did not do its part."),
            new Known(
                    "ConnectException|.*ConnectTimeout.*|.*HostConnect.*|RemotingConnect.*|NoRouteToHost.*|UnknownHost.*"
                            + "|UnresolvedAddress.*",
                    "Nobody could be reached at the address."),
            new Known(".*Timeout.*", "No answer came in time."),
            new Known("MQBrokerException|MQClientException", "The broker did not take it."),
            new Known(names(IOException.class), "The connection broke off before the answer was complete."));

    private static String names(Class<?>... types) {
        return String.join("|", Stream.of(types).map(Class::getSimpleName).toList());
    }

    /** In any case something. */
    public static String of(Throwable failed) {
        return find(failed).orElse(UNEXPECTED);
    }

    /** What there are words for in it or its causes. */
    public static Optional<String> find(Throwable failed) {
        List<Throwable> causes = Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return causes.stream()
                .filter(Spoken.class::isInstance)
                .map(spoken -> ((Spoken) spoken).sentence())
                .findFirst()
                .or(() -> KNOWN.stream()
                        .filter(known -> causes.stream().anyMatch(known::fits))
                        .map(Known::sentence)
                        .findFirst());
    }
}
