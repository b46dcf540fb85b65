package io.twobanks.tcc;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.seata.AskCoordinator;
import io.twobanks.common.seata.AskPart;
import io.twobanks.common.seata.CarryXid;
import io.twobanks.common.seata.EndPending;
import io.twobanks.common.seata.GlobalLog;
import io.twobanks.common.seata.LookAgain;
import io.twobanks.common.transfer.FreeTransfers;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.tcc.branch.BranchMapper;
import io.twobanks.tcc.branch.BranchRecord;
import io.twobanks.tcc.branch.InFence;
import io.twobanks.tcc.branch.OncePerPart;
import io.twobanks.tcc.desk.StuckTransfers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.seata.integration.tx.api.fence.hook.TccHookManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The two sides of a bank: it begins the global transactions of its payers, and does its part in the other bank's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Guards.class)
class Assembly {
    @Bean
    CarryXid carryXid() {
        return new CarryXid(true);
    }

    @Bean
    @ConditionalOnProperty(name = "tcc.guarded-by", havingValue = "record")
    OncePerPart branchRecord(Guards guards, BranchMapper rows, TransactionTemplate localTransaction) {
        return new BranchRecord(
                new BranchRecord.Guard(guards.once(), guards.emptyRollback(), guards.antiSuspension()),
                rows,
                localTransaction);
    }

    @Bean
    @ConditionalOnProperty(name = "tcc.guarded-by", havingValue = "fence")
    OncePerPart inFence(TransactionTemplate localTransaction) {
        return new InFence(localTransaction);
    }

    @Bean
    BeforeTry beforeTry(Faults faults) {
        BeforeTry points = new BeforeTry(faults);
        TccHookManager.registerHook(points);
        return points;
    }

    @Bean
    AskPart askAnnouncement(Guards guards, Faults faults) {
        return new AskPart(guards.errorsReach(), Point.ANNOUNCE_SEND, faults);
    }

    @Bean
    MakeTransfer makeTransfer(
            Books books,
            GlobalTransfer global,
            GlobalLog log,
            SettleTransfer settle,
            TransferRegister register,
            Faults faults) {
        return new MakeTransfer(books, global, log, settle, register, faults);
    }

    @Bean
    SettleTransfer settleTransfer(
            GlobalLog log,
            AskCoordinator coordinator,
            PeerBank peer,
            EndPending end,
            Faults faults,
            Clock clock,
            @Value("${tcc.desk-after}") Duration patience) {
        return new SettleTransfer(log, coordinator, peer, end, faults, clock, patience);
    }

    @Bean
    RecoverTransfers recoverTransfers(Claims claims, TransferRegister register, SettleTransfer settle) {
        return new RecoverTransfers(new FreeTransfers(claims, register, settle::recover));
    }

    @Bean
    RepairDesk repairDesk(
            TransferRegister register,
            GlobalLog log,
            RecoverTransfers recovery,
            Books books,
            Repairs repairs,
            TransactionTemplate localTransaction) {
        CaseFile file = new CaseFile(books, repairs);
        LookAgain lookAgain = new LookAgain(register, file, recovery::recover, localTransaction);
        return new RepairDesk(List.of(new StuckTransfers(register, log, lookAgain, file)));
    }
}
