package io.twobanks.checker;

/**
 * Something that a server keeps for a transfer which is under way: a branch in doubt, an undo row, an unsent message.
 *
 * @param kind which of the pattern's residue queries found it
 * @param where the server, for example {@code db-b}
 * @param key what the server calls it, for example the xid
 * @param transferId the transfer that it belongs to, or null when nobody knows
 */
public record Residue(String kind, String where, String key, String transferId) {}
