package io.twobanks.infra.seata;

/** A row that a global transaction has changed and that no other one may change until it has ended: the global lock. */
public record RowLock(String xid, long branch, String resource, String table, String key) {}
