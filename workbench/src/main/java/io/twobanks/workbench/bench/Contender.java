package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.launch.PatternRun;
import java.util.Optional;

/** One way to make a transfer, measured beside others that do a little less or a little more. */
public interface Contender extends AutoCloseable {
    /** Short, lower case; what {@code --only} and the table call it. */
    String name();

    /** What it adds to the contender before it, in a line. */
    Text adds();

    /** Whether payer and payee are both at bank A; else one is at A and the other at B. */
    default boolean withinOneBank() {
        return false;
    }

    /** Whether it makes transfers in a process of its own, so that the clients only see its answers. */
    default boolean isAnotherProcess() {
        return false;
    }

    /** Whether its transfers are in the banks' books; a floor that has no database leaves them alone. */
    default boolean keepsBooks() {
        return true;
    }

    /** Where it is told when the payee has the money, if the client's answer does not wait for that. */
    default Optional<Arrivals> arrivals() {
        return Optional.empty();
    }

    /** Gets ready; called once, before the first {@link #teller()}. */
    void open(Site site) throws Exception;

    /** The processes that make its transfers and keep the books: the bench's own, unless it has started some. */
    default PatternRun run(Site site) {
        return site.run();
    }

    /** A new teller, for one thread. What it needs (a connection, say) is made here and not during a transfer. */
    Teller teller() throws Exception;

    /** Gives back what {@link #open} took; also called after an open that failed. */
    @Override
    void close() throws Exception;
}
