package io.twobanks.xa.atomikos;

import io.twobanks.common.fault.Faults;
import io.twobanks.xa.branch.LiveBranches;
import io.twobanks.xa.guard.LeaveLiveBranches;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.guard.RecoverBranches;
import io.twobanks.xa.guard.TellBanksApart;
import io.twobanks.xa.guard.VerifyNotFound;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What stands between Atomikos and the driver, the same for both banks: who notes the steps, and the guards that are asked.
 *
 * @param reconcile is told the transfer of a branch that did not end by its own protocol; empty when its name says none
 */
public record Interceptors(
        LiveBranches branches,
        Faults faults,
        LogPresent logPresent,
        RecoverBranches recoverBranches,
        TellBanksApart tellBanksApart,
        VerifyNotFound verifyNotFound,
        LeaveLiveBranches leaveLiveBranches,
        Consumer<Optional<String>> reconcile) {}
