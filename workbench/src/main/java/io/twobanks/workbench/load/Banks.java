package io.twobanks.workbench.load;

import java.net.URI;
import java.util.List;

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
}
