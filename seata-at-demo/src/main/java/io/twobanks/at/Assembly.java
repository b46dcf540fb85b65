package io.twobanks.at;

import io.twobanks.at.desk.StuckTransfers;
import io.twobanks.at.seata.NamedDatabase;
import io.twobanks.at.seata.WatchedUndoLog;
import io.twobanks.at.undo.SweepUndoLog;
import io.twobanks.at.undo.UndoLog;
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
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The two sides of a bank: it begins the global transactions of its payers, and does its part in the other bank's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Guards.class)
class Assembly {
    @Bean
    static NamedDatabase namedDatabase(@Value("${spring.application.name}") String bank) {
        return new NamedDatabase(bank);
    }

    @Bean
    CarryXid carryXid(Guards guards) {
        return new CarryXid(guards.propagateXid());
    }

    @Bean
    UndoPoints undoPoints(Faults faults, UndoLog undoLog) {
        UndoPoints points = new UndoPoints(faults, undoLog);
        WatchedUndoLog.watchedBy(points);
        return points;
    }

    @Bean
    AskPart askCredit(Guards guards, Faults faults) {
        return new AskPart(guards.errorsReach(), Point.CREDIT_SEND, faults);
    }

    @Bean
    MakeTransfer makeTransfer(
            Books books,
            GlobalTransfer global,
            GlobalLog log,
            TransferRegister register,
            TransactionTemplate localTransaction,
            Faults faults) {
        return new MakeTransfer(books, global, log, register, localTransaction, faults);
    }

    @Bean
    ReceiveTransfer receiveTransfer(
            Guards guards,
            Books books,
            ReceivedCreditMapper received,
            TransactionTemplate localTransaction,
            Faults faults) {
        return new ReceiveTransfer(guards, books, received, localTransaction, faults);
    }

    @Bean
    SettleTransfer settleTransfer(
            GlobalLog log, AskCoordinator coordinator, PeerBank peer, EndPending end, Faults faults) {
        return new SettleTransfer(log, coordinator, peer, end, faults);
    }

    @Bean
    RecoverTransfers recoverTransfers(Claims claims, TransferRegister register, SettleTransfer settle) {
        return new RecoverTransfers(new FreeTransfers(claims, register, settle::settle));
    }

    @Bean
    RepairDesk repairDesk(
            TransferRegister register,
            GlobalLog log,
            UndoLog undoLog,
            AskCoordinator coordinator,
            RecoverTransfers recovery,
            Books books,
            Repairs repairs,
            TransactionTemplate localTransaction) {
        CaseFile file = new CaseFile(books, repairs);
        LookAgain lookAgain = new LookAgain(register, file, recovery::recover, localTransaction);
        StuckTransfers stuck =
                new StuckTransfers(register, log, undoLog, coordinator, lookAgain, books, file, localTransaction);
        return new RepairDesk(List.of(stuck));
    }

    @Bean
    SweepUndoLog sweepUndoLog(UndoLog undoLog, AskCoordinator coordinator, @Value("${at.sweep-after}") Duration age) {
        return new SweepUndoLog(undoLog, coordinator, age);
    }
}
