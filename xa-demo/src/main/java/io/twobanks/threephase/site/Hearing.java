package io.twobanks.threephase.site;

/** What this process itself is to the others. */
public interface Hearing {
    /**
     * Takes a message, from another site or from itself.
     *
     * @return where it stands now, whether the message has changed that or not; who has not voted yet votes no by that
     */
    Answer hear(String transferId, Message message);
}
