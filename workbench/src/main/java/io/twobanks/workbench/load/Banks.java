package io.twobanks.workbench.load;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the banks answer. Each may run several times; then requests go to its processes in turn.
 *
 * @param atA every process of bank A, at least one
 * @param atB every process of bank B; the same as at A where one service keeps both banks
 */
public record Banks(List<URI> atA, List<URI> atB) {
    public Banks {
        atA = List.copyOf(atA);
        atB = List.copyOf(atB);
    }

    /** The process that gets a bank's n-th request. @param bank A or B */
    URI of(char bank, long nth) {
        List<URI> processes = bank == 'A' ? atA : atB;
        return processes.get(Math.floorMod(nth, processes.size()));
    }

    List<URI> all() {
        return Stream.concat(atA.stream(), atB.stream()).distinct().toList();
    }
}
