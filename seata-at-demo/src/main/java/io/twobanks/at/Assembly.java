package io.twobanks.at;

import io.twobanks.at.seata.AskCoordinator;
import io.twobanks.at.seata.NamedDatabase;
import io.twobanks.at.seata.StayConnected;
import io.twobanks.at.seata.TellOutcome;
import io.twobanks.at.seata.WatchedUndoLog;
import io.twobanks.common.account.Books;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.transfer.TransferRegister;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The two sides of a bank: it begins the global transactions of its payers, and does its part in the other bank's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Guards.class)
class Assembly {
    /** Made before Seata's scanner of annotations, which needs it. */
    @Bean("failureHandler")
    static TellOutcome tellOutcome() {
        return new TellOutcome();
    }

    @Bean
    static NamedDatabase namedDatabase(@Value("${spring.application.name}") String bank) {
        return new NamedDatabase(bank);
    }

    @Bean
    AskCoordinator askCoordinator() {
        return new AskCoordinator();
    }

    @Bean
    StayConnected stayConnected() {
        return new StayConnected();
    }

    @Bean
    BelievePartner believePartner(Partnership partnership) {
        return new BelievePartner(partnership);
    }

    /** Else the HTTP client sends a request once more by itself, a second after the answer 503, and nobody here learns of it. */
    @Bean
    HttpClientBuilderCustomizer askOnce() {
        return HttpClientBuilder::disableAutomaticRetries;
    }

    @Bean
    CarryXid carryXid(Guards guards) {
        return new CarryXid(guards);
    }

    @Bean
    UndoPoints undoPoints(Faults faults, UndoLog undoLog) {
        UndoPoints points = new UndoPoints(faults, undoLog);
        WatchedUndoLog.watchedBy(points);
        return points;
    }

    @Bean
    GlobalLog globalLog(GlobalTransferMapper rows, TransactionTemplate localTransaction) {
        return new GlobalLog(rows, localTransaction);
    }

    @Bean
    AskCredit askCredit(Guards guards, PeerBank peer, Faults faults) {
        return new AskCredit(guards, peer, faults);
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
            GlobalLog log,
            AskCoordinator coordinator,
            PeerBank peer,
            Books books,
            TransferRegister register,
            TransactionTemplate localTransaction,
            Faults faults) {
        return new SettleTransfer(log, coordinator, peer, books, register, localTransaction, faults);
    }

    @Bean
    RecoverTransfers recoverTransfers(Claims claims, TransferRegister register, SettleTransfer settle) {
        return new RecoverTransfers(claims.free(RecoverTransfers.PAGE), claims, register, settle);
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
        StuckTransfers stuck = new StuckTransfers(
                register, log, undoLog, coordinator, recovery::recover, books, file, localTransaction);
        return new RepairDesk(List.of(stuck));
    }

    @Bean
    SweepUndoLog sweepUndoLog(UndoLog undoLog, AskCoordinator coordinator, @Value("${at.sweep-after}") Duration age) {
        return new SweepUndoLog(undoLog, coordinator, age);
    }
}
