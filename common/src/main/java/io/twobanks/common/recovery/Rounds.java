package io.twobanks.common.recovery;

import java.util.List;

/**
 * Goes through what waits, oldest first, a page at a time, and begins anew at the end. What cannot be helped now is looked
 * at again in the next round and keeps nothing behind it waiting; and however much waits, a page stays a page.
 */
public final class Rounds<T> {
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
}
