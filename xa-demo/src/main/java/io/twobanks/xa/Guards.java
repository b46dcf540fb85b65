package io.twobanks.xa;

import io.twobanks.common.transfer.RepeatedId;
import io.twobanks.xa.guard.AllBanksPresent;
import io.twobanks.xa.guard.LeaveLiveBranches;
import io.twobanks.xa.guard.LockOrder;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.guard.RecoverBranches;
import io.twobanks.xa.guard.TellBanksApart;
import io.twobanks.xa.guard.VerifyNotFound;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guards of this pattern; each is on unless it is taken away to show what it is for.
 *
 * @param twoPhaseCommit see {@link NaiveTransfer}
 * @param recovery see {@link RecoverBranches}
 * @param lockOrder see {@link LockOrder}
 * @param sameId see {@link RepeatedId}
 * @param allBanks see {@link AllBanksPresent}
 * @param banksApart see {@link TellBanksApart}
 * @param verifyNotFound see {@link VerifyNotFound}
 * @param logPresent see {@link LogPresent}
 * @param liveBranch see {@link LeaveLiveBranches}
 * @param exactNames see {@link RecoverBranches}
 */
@ConfigurationProperties("xa.guard")
record Guards(
        @DefaultValue("true") boolean twoPhaseCommit,
        @DefaultValue("true") boolean recovery,
        @DefaultValue("true") boolean lockOrder,
        @DefaultValue("true") boolean sameId,
        @DefaultValue("true") boolean allBanks,
        @DefaultValue("true") boolean banksApart,
        @DefaultValue("true") boolean verifyNotFound,
        @DefaultValue("true") boolean logPresent,
        @DefaultValue("true") boolean liveBranch,
        @DefaultValue("true") boolean exactNames) {}
