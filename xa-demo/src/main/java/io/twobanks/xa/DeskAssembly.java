package io.twobanks.xa;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.transfer.TransferRegister;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The repair desk and its two kinds of work. */
@Configuration(proxyBeanMethods = false)
class DeskAssembly {
    @Bean
    FindUndecided findUndecided(
            PreparedBranches prepared, Branches branches, UncommittedLegs uncommitted, Books bankA, Books bankB) {
        return new FindUndecided(prepared, branches, uncommitted, bankA, bankB);
    }

    @Bean
    ResolveBranches resolveBranches(
            LogPresent logPresent,
            FindUndecided undecided,
            PreparedBranches prepared,
            ExamineTransfer examine,
            TransferRegister register,
            Repairs cases,
            Transactions transactions,
            Faults faults) {
        return new ResolveBranches(logPresent, undecided, prepared, examine, register, cases, transactions, faults);
    }

    @Bean
    RepairHalfTransfers repairHalfTransfers(
            Books bankA,
            Books bankB,
            TransferRegister register,
            Repairs cases,
            ExamineTransfer examine,
            Transactions transactions,
            Branches branches,
            LogPresent logPresent) {
        return new RepairHalfTransfers(
                bankA, bankB, register, cases, examine, transactions.bothBanks(), branches, logPresent);
    }

    @Bean
    RepairDesk desk(
            ResolveBranches branches,
            RepairHalfTransfers halves,
            TransferRegister register,
            Repairs cases,
            DatabaseProperties databases,
            SettleOrphans settleOrphans,
            Reconcile reconcile) {
        Desk all = new Desk(branches, halves, register, cases, new DeskLock(databases.b()), settleOrphans);
        return new RepairDesk(List.of(all), reconcile::compare);
    }
}
