package io.twobanks.common.recovery;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/**
 * Goes through what waits, oldest first, a page at a time, and begins anew at the end. What cannot be helped now is looked
 * at again in the next round and keeps nothing behind it waiting; and however much waits, a page stays a page.
 */
public final class Rounds<T> {
    /** The database itself does not answer, so there is no point in trying the others; a row that is locked is no such thing. */
    public static final Predicate<RuntimeException> DATABASE_AWAY =
            failed -> failed instanceof DataAccessResourceFailureException
                    || failed instanceof TransientDataAccessResourceException
                    || failed instanceof RecoverableDataAccessException
                    || failed instanceof TransactionException;

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final T start;
    private final int size;
    private final Pages<T> pages;
    private T last;

    /** @param start comes before everything */
    public Rounds(T start, int size, Pages<T> pages) {
        this.start = start;
        this.size = size;
        this.pages = pages;
        this.last = start;
    }

    /** Where pages come from: a query by key, see {@link PendingMapper#IS_AFTER}. */
    public interface Pages<T> {
        /** At most {@code limit} that come after another one, in order. */
        List<T> after(T last, int limit);
    }

    /** The next page; when it fails, it is the next one again. */
    public synchronized List<T> next() {
        List<T> page = pages.after(last, size);
        last = page.size() < size ? start : page.get(size - 1);
        return page;
    }

    /**
     * Works on each of the next page. What fails with one is told to the log, and keeps none of the others waiting.
     *
     * @param away what ends the page, because it would be the same with the others
     */
    public void each(Predicate<RuntimeException> away, Consumer<T> work) {
        try {
            for (T one : next()) {
                alone(one, away, work);
            }
        } catch (RuntimeException failed) {
            LOG.info("The rest is looked at later: {}", failed.toString());
        }
    }

    private void alone(T one, Predicate<RuntimeException> away, Consumer<T> work) {
        try {
            work.accept(one);
        } catch (RuntimeException failed) {
            if (away.test(failed)) {
                throw failed;
            }
            LOG.warn("{} is looked at again in the next round: {}", one, failed.toString());
        }
    }
}
