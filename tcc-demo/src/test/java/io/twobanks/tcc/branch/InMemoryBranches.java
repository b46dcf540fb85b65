package io.twobanks.tcc.branch;

import io.twobanks.workbench.junit.InMemoryTables;
import java.util.Map;
import java.util.Optional;

/** Table {@code branch} in memory: what the mapper says in SQL, said in Java. */
public final class InMemoryBranches implements BranchMapper {
    private final Map<String, State> rows;

    public InMemoryBranches(InMemoryTables tables) {
        this.rows = tables.table();
    }

    @Override
    public int write(Part part, State state) {
        return rows.putIfAbsent(key(part), state) == null ? 1 : 2;
    }

    @Override
    public int move(Part part, State to) {
        return rows.replace(key(part), State.TRIED, to) ? 1 : 0;
    }

    @Override
    public State state(Part part) {
        return rows.get(key(part));
    }

    /** How far the part is; empty when nothing is known of it. */
    public Optional<String> of(String xid, Side side) {
        return Optional.ofNullable(rows.get(xid + side)).map(State::name);
    }

    private static String key(Part part) {
        return part.xid() + part.side();
    }
}
