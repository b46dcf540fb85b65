package io.twobanks.workbench.load;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Gives a bank's processes in turn, so that each gets as many requests. For any number of threads. */
final class InTurn {
    private final Banks banks;
    private final AtomicLong atA = new AtomicLong();
    private final AtomicLong atB = new AtomicLong();

    InTurn(Banks banks) {
        this.banks = banks;
    }

    /** @param bank A or B */
    URI next(char bank) {
        return bank == 'A' ? next(banks.atA(), atA) : next(banks.atB(), atB);
    }

    private static URI next(List<URI> processes, AtomicLong turn) {
        return processes.get(Math.floorMod(turn.getAndIncrement(), processes.size()));
    }
}
