package io.twobanks.workbench.bench;

/** Makes one transfer after the other for one thread. */
public interface Teller extends AutoCloseable {
    /**
     * Makes a transfer and returns when it is final, or, where the contender has {@link Contender#arrivals}, accepted.
     *
     * @throws Exception when it failed, whatever became of it; counted, and never hidden
     */
    void transfer(Order order) throws Exception;

    /**
     * What the client waits for between the answer to a transfer that was made and its next order; in no figure but the speed.
     * Returns also when it does not come.
     */
    default void awaitNext(Order made) throws InterruptedException {
        // Most clients have all they want with the answer.
    }

    @Override
    default void close() throws Exception {
        // Most tellers share what their contender holds.
    }
}
