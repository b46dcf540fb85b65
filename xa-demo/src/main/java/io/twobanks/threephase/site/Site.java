package io.twobanks.threephase.site;

/** Another site, as one talks to it. Who does not answer may have heard all the same. */
public interface Site {
    /** The name of the one that has no money. */
    String COORDINATOR = "coordinator";

    /** Its process, for example {@code bank-a}. */
    String name();

    /**
     * Asks a bank whether it can do its part.
     *
     * @return WAITING means yes
     * @throws RuntimeException when it does not answer in time
     */
    Answer vote(String transferId, Order order);

    /** Asks the coordinator to make a transfer; it answers when all is over. @throws RuntimeException as above */
    Answer begin(String transferId, Payment payment);

    /** @throws RuntimeException as above */
    Answer tell(String transferId, Message message);
}
