package io.twobanks.common.fault;

import java.util.EnumSet;
import java.util.Set;

/** Two steps of a protocol that exists only in these tests. */
enum TestPoint implements FaultPoint {
    DEBITED("test.debit.after"),
    SENT("test.send");

    private final String id;

    TestPoint(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<FaultAction> actions() {
        return EnumSet.allOf(FaultAction.class);
    }
}
