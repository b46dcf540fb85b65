package io.twobanks.compensation;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.PurgeInbox;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.compensation.desk.StuckSagas;
import io.twobanks.compensation.guard.OldBalanceMapper;
import io.twobanks.compensation.guard.RefundByDelta;
import io.twobanks.compensation.guard.RefuseOvertaken;
import io.twobanks.compensation.saga.Direction;
import io.twobanks.compensation.saga.SagaLog;
import io.twobanks.compensation.saga.SagaProperties;
import io.twobanks.compensation.saga.SagaStepMapper;
import io.twobanks.compensation.saga.SagaTurnMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/** The two sides of a bank: it runs the sagas of its payers, and takes the steps that the other bank's sagas ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Guards.class, SagaProperties.class})
class Assembly {
    @Bean
    SagaLog sagaLog(SagaStepMapper steps, SagaProperties properties, Clock clock) {
        return new SagaLog(steps, properties, clock);
    }

    @Bean
    Direction direction(SagaTurnMapper turns, TransferRegister register, TransactionTemplate localTransaction) {
        return new Direction(turns, register, localTransaction);
    }

    @Bean
    TakeStep takeStep(
            Guards guards,
            Books books,
            OldBalanceMapper oldBalance,
            PeerBank peer,
            SagaLog log,
            Direction direction,
            TransactionTemplate localTransaction,
            Faults faults) {
        RefundByDelta refund = new RefundByDelta(guards.delta(), books, oldBalance);
        return new TakeStep(books, peer, log, direction, refund, localTransaction, faults);
    }

    @Bean
    MakeTransfer makeTransfer(
            Books books,
            SagaProperties properties,
            SagaLog log,
            Direction direction,
            TakeStep steps,
            TransferRegister register,
            TransactionTemplate localTransaction,
            Faults faults) {
        return new MakeTransfer(books, properties, log, direction, steps, register, localTransaction, faults);
    }

    @Bean
    @Primary
    TransferProtocol protocol(
            Guards guards,
            MakeTransfer makeTransfer,
            Books books,
            PeerBank peer,
            TransferRegister register,
            TransactionTemplate localTransaction,
            Faults faults) {
        return guards.durableLog() ? makeTransfer : new NaiveTransfer(books, peer, register, localTransaction, faults);
    }

    @Bean
    RecoverTransfers recoverTransfers(
            Guards guards,
            SagaLog log,
            Instances instances,
            Claims claims,
            TransferRegister register,
            MakeTransfer saga,
            Faults faults) {
        Rounds<Pending> due = new Rounds<>(
                Pending.START, RecoverTransfers.PAGE, (last, limit) -> log.due(instances.othersAlive(), last, limit));
        return new RecoverTransfers(guards.durableLog(), due, claims, register, saga, faults);
    }

    @Bean
    RepairDesk desk(
            TransferRegister register,
            SagaLog log,
            RecoverTransfers sagas,
            Books books,
            Repairs repairs,
            TransactionTemplate localTransaction) {
        CaseFile file = new CaseFile(books, repairs);
        return new RepairDesk(List.of(new StuckSagas(register, log, sagas::resume, file, localTransaction)));
    }

    @Bean
    ReceiveTransfer receiveTransfer(
            Guards guards,
            Books books,
            ReceivedSteps received,
            InboxMark mark,
            TransactionTemplate localTransaction,
            Faults faults,
            Clock clock) {
        Inbox inbox = new Inbox(guards.inbox(), received, mark, books, clock);
        RefuseOvertaken guard = new RefuseOvertaken(guards.refuseOvertaken(), inbox);
        return new ReceiveTransfer(books, inbox, guard, localTransaction, faults);
    }

    @Bean
    PurgeInbox purgeInbox(
            InboxMark mark, ReceivedSteps received, @Value("${bank.inbox.keep}") Duration keep, Clock clock) {
        return new PurgeInbox(mark, received, keep, clock);
    }
}
