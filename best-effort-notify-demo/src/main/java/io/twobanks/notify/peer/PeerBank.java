package io.twobanks.notify.peer;

import java.util.function.UnaryOperator;

/**
 * The other bank, which is another company. A time-out or an error says nothing about whether a request has arrived, and neither
 * does an answer that is not surely the other bank's.
 */
public interface PeerBank {
    /**
     * Asks it for something, once.
     *
     * @param careless what a bank that believes everybody reads in whatever is answered
     * @return the answer
     * @throws RuntimeException when there is none that can be believed
     */
    String ask(String path, String body, UnaryOperator<String> careless);
}
