package io.twobanks.tcc.simulation;

import io.twobanks.tcc.branch.BranchMapper;
import io.twobanks.tcc.branch.Part;
import io.twobanks.tcc.branch.State;
import java.util.HashMap;
import java.util.Map;

/** Table {@code branch} of one bank: what the mapper says in SQL, said in Java. One transaction at a time. */
final class RowsInMemory implements BranchMapper {
    private final Map<Part, State> rows = new HashMap<>();

    @Override
    public int write(Part part, State state) {
        return rows.putIfAbsent(part, state) == null ? 1 : 2;
    }

    @Override
    public int move(Part part, State to) {
        return rows.replace(part, State.TRIED, to) ? 1 : 0;
    }

    @Override
    public State state(Part part) {
        return rows.get(part);
    }
}
