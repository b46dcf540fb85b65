package io.twobanks.checker;

import java.util.List;

/**
 * What a bank told somebody of one account as what will last, on any way of its own: unlike an audit read it may show nothing that is
 * undone later, whatever the pattern declares.
 *
 * @param beganAt nanoseconds since the scenario began, before the bank was asked
 * @param entries of the account, as the bank told them
 */
public record Statement(long beganAt, String account, List<Entry> entries) {}
