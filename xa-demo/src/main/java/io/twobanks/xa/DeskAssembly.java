package io.twobanks.xa;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.twobanks.common.account.Books;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.metrics.Waiting;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.xa.branch.PreparedBranches;
import io.twobanks.xa.branch.Transactions;
import io.twobanks.xa.branch.TransferTransaction;
import io.twobanks.xa.desk.Desk;
import io.twobanks.xa.desk.DeskLock;
import io.twobanks.xa.desk.FindInDoubt;
import io.twobanks.xa.desk.RepairHalfTransfers;
import io.twobanks.xa.desk.ResolveBranches;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.reconcile.ExamineTransfer;
import io.twobanks.xa.reconcile.Reconcile;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The repair desk and its two kinds of work. */
@Configuration(proxyBeanMethods = false)
class DeskAssembly {
    @Bean
    FindInDoubt findInDoubt(PreparedBranches prepared, Books bankA, Books bankB) {
        return new FindInDoubt(prepared, bankA, bankB);
    }

    @Bean
    ResolveBranches resolveBranches(
            LogPresent logPresent,
            FindInDoubt inDoubt,
            PreparedBranches prepared,
            ExamineTransfer examine,
            TransferRegister register,
            Repairs cases,
            Transactions transactions,
            Faults faults) {
        return new ResolveBranches(
                logPresent, inDoubt, prepared, examine, register, cases, transactions, faults, Point.DESK_BRANCH_AFTER);
    }

    /** For an operator's monitoring; XA RECOVER is no query whose number could be read. */
    @Bean
    @ConditionalOnProperty("bank.metrics.enabled")
    MeterBinder branchesInDoubt(PreparedBranches prepared) {
        return Waiting.at("both", "in-doubt", () -> prepared.list().size());
    }

    @Bean
    RepairHalfTransfers repairHalfTransfers(
            Books bankA,
            Books bankB,
            TransferRegister register,
            Repairs cases,
            ExamineTransfer examine,
            TransferTransaction transaction,
            LogPresent logPresent) {
        return new RepairHalfTransfers(bankA, bankB, register, cases, examine, transaction, logPresent);
    }

    @Bean
    RepairDesk desk(
            ResolveBranches branches,
            RepairHalfTransfers halves,
            TransferRegister register,
            Repairs cases,
            DatabaseProperties databases,
            RecoverTransfers recoverTransfers,
            Reconcile reconcile) {
        Desk all = new Desk(
                branches, halves, register, cases, new DeskLock(databases.b().dataSource()), recoverTransfers::settle);
        return new RepairDesk(List.of(all), reconcile::compare);
    }
}
