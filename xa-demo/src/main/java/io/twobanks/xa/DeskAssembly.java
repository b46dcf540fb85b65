package io.twobanks.xa;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.OpenCases;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.transfer.TransferRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The repair desk and its two kinds of work. */
@Configuration(proxyBeanMethods = false)
class DeskAssembly {
    @Bean
    FindUndecided findUndecided(PreparedBranches prepared, Books bankA, Books bankB) {
        return new FindUndecided(prepared, bankA, bankB);
    }

    @Bean
    ResolveBranches resolveBranches(
            LogPresent logPresent,
            FindUndecided undecided,
            PreparedBranches prepared,
            ExamineTransfer examine,
            TransferRegister register,
            OpenCases cases,
            Transactions transactions,
            Faults faults) {
        return new ResolveBranches(logPresent, undecided, prepared, examine, register, cases, transactions, faults);
    }

    @Bean
    RepairHalfTransfers repairHalfTransfers(
            Books bankA,
            Books bankB,
            OpenCases cases,
            ExamineTransfer examine,
            Transactions transactions,
            Branches branches,
            LogPresent logPresent) {
        return new RepairHalfTransfers(bankA, bankB, cases, examine, transactions.bothBanks(), branches, logPresent);
    }

    @Bean
    Desk desk(
            ResolveBranches branches,
            RepairHalfTransfers halves,
            TransferRegister register,
            OpenCases cases,
            DatabaseProperties databases,
            SettleOrphans settleOrphans,
            Reconcile reconcile) {
        return new Desk(branches, halves, register, cases, new DeskLock(databases.b()), settleOrphans, reconcile);
    }
}
