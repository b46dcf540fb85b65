package io.twobanks.workbench.bench;

/** Makes one transfer after the other for one thread. */
public interface Teller extends AutoCloseable {
    /**
     * Makes a transfer and returns when it is final.
     *
     * @throws Exception when it failed, whatever became of it; counted, and never hidden
     */
    void transfer(Order order) throws Exception;

    @Override
    default void close() throws Exception {
        // Most tellers share what their contender holds.
    }
}
