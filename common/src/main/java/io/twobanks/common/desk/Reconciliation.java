package io.twobanks.common.desk;

import java.time.Instant;
import java.util.List;

/**
 * What a comparison of the banks' books has found.
 *
 * @param since ledger entries from this moment on were compared
 * @param found transfers that are on the desk because of it
 * @param undecided transfers that could not be judged, because they are in progress or in doubt
 */
public record Reconciliation(Instant since, List<String> found, List<String> undecided) {}
