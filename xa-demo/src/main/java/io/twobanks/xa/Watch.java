package io.twobanks.xa;

import io.twobanks.common.fault.Faults;

/** What every XA resource is watched with: the steps are marked, the guards asked. */
record Watch(
        Branches branches,
        Faults faults,
        LogPresent logPresent,
        RecoverBranches recoverBranches,
        TellBanksApart tellBanksApart,
        VerifyNotFound verifyNotFound,
        LeaveLiveBranches leaveLiveBranches,
        Suspects suspects) {

    static Watch with(
            Guards guards,
            BranchNames names,
            Branches branches,
            Faults faults,
            LogPresent logPresent,
            Suspects suspects) {
        return new Watch(
                branches,
                faults,
                logPresent,
                new RecoverBranches(guards.recovery(), names),
                new TellBanksApart(guards.banksApart()),
                new VerifyNotFound(guards.verifyNotFound()),
                new LeaveLiveBranches(guards.liveBranch(), branches),
                suspects);
    }
}
