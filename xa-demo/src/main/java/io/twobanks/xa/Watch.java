package io.twobanks.xa;

import io.twobanks.common.fault.Faults;

/** What every XA resource is watched with: the steps are marked, the guards asked. */
record Watch(
        Branches branches,
        Faults faults,
        AllBanksPresent allBanksPresent,
        LogPresent logPresent,
        RecoverBranches recoverBranches,
        TellBanksApart tellBanksApart,
        VerifyNotFound verifyNotFound,
        LeaveLiveBranches leaveLiveBranches,
        Suspects suspects) {

    static Watch with(
            Guards guards,
            Branches branches,
            Faults faults,
            AllBanksPresent allBanksPresent,
            LogPresent logPresent,
            Suspects suspects) {
        return new Watch(
                branches,
                faults,
                allBanksPresent,
                logPresent,
                new RecoverBranches(guards.recovery()),
                new TellBanksApart(guards.banksApart()),
                new VerifyNotFound(guards.verifyNotFound()),
                new LeaveLiveBranches(guards.liveBranch(), branches),
                suspects);
    }
}
