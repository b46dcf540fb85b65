package io.twobanks.infra.seata;

import java.time.Instant;

/**
 * A local transaction that takes part in a global one.
 *
 * @param resource the database it is in
 * @param type such as {@code AT} or {@code TCC}
 * @param status Seata's own name, such as {@code PhaseOne_Done}
 */
public record Branch(String xid, long id, String resource, String type, String status, Instant registeredAt) {}
