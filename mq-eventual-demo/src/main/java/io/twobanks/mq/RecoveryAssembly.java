package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.peer.PartnerCalls;
import io.twobanks.common.reconcile.AnswerPeer;
import io.twobanks.common.reconcile.AskPeer;
import io.twobanks.common.reconcile.CompareBanks;
import io.twobanks.common.reconcile.CompareLedger;
import io.twobanks.common.reconcile.CreditedMapper;
import io.twobanks.common.reconcile.DifferenceCases;
import io.twobanks.common.reconcile.DifferenceMapper;
import io.twobanks.common.reconcile.Differences;
import io.twobanks.common.reconcile.LedgerCases;
import io.twobanks.common.reconcile.Reconcile;
import io.twobanks.common.reconcile.SettleAwaited;
import io.twobanks.common.reconcile.WatermarkMapper;
import io.twobanks.common.reconcile.Windows;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.rocketmq.ConsumerOffsets;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.mq.desk.DeadLetterCases;
import io.twobanks.mq.desk.DeadLetters;
import io.twobanks.mq.desk.PutAside;
import io.twobanks.mq.desk.ReceiveDeadLetters;
import io.twobanks.mq.desk.ReceiveDeadLetters.Letter;
import io.twobanks.mq.desk.RefusedMessageCases;
import io.twobanks.mq.desk.RefusedMessages;
import io.twobanks.mq.reconcile.OwnBooksMapper;
import io.twobanks.mq.reconcile.PaymentMapper;
import io.twobanks.mq.reconcile.ReceiptMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What cares for transfers that did not end by their own messages: timers, the comparison of both banks, and the desk. */
@Configuration(proxyBeanMethods = false)
class RecoveryAssembly {
    private final Duration age;

    /** @param age younger payments are left to their messages */
    RecoveryAssembly(@Value("${mq.reconcile.age}") Duration age) {
        this.age = age;
    }

    @Bean
    AnswerPeer answerPeer(
            ReceiptMapper received,
            CreditedMapper credited,
            InboxMark mark,
            ConsumerOffsets offsets,
            DeadLetters dead,
            @Value("${bank.letter}") char bank) {
        return new AnswerPeer(
                received,
                credited,
                mark,
                sentBefore -> offsets.haveReadAll(Messages.CREDITS + bank, sentBefore),
                dead::openAmong);
    }

    @Bean
    Differences betweenBanks(DifferenceMapper rows, Clock clock) {
        return new Differences(rows, "difference", clock);
    }

    @Bean
    Differences inLedger(DifferenceMapper rows, Clock clock) {
        return new Differences(rows, "ledger_difference", clock);
    }

    @Bean
    CompareLedger compareLedger(OwnBooksMapper own, Differences inLedger, InboxMark mark) {
        return new CompareLedger(own, inLedger, mark);
    }

    @Bean
    CompareBanks compareBanks(Differences betweenBanks, PaymentMapper payments) {
        return new CompareBanks(betweenBanks, payments);
    }

    @Bean
    SettleAwaited settleAwaited(
            EndTransfer end,
            CompareBanks banks,
            Messages messages,
            RocketMQTemplate broker,
            Claims claims,
            Faults faults,
            Clock clock) {
        return new SettleAwaited(end, banks, new SendAgain(messages, broker, faults), claims, age, clock);
    }

    @Bean
    Reconcile reconcile(
            WatermarkMapper watermark,
            PaymentMapper payments,
            @Value("${bank.peer}") String peer,
            PartnerCalls calls,
            SettleAwaited awaited,
            CompareBanks banks,
            CompareLedger ledger,
            @Value("${mq.reconcile.again}") Duration again,
            Clock clock) {
        Windows windows = new Windows(watermark, age, again, clock);
        return new Reconcile(windows, payments, AskPeer.at(peer, calls), awaited, banks, ledger, age, clock);
    }

    @Bean
    RecoverTransfers recoverTransfers(
            TransactionLog log,
            LocalTransaction local,
            Instances instances,
            Claims claims,
            Reconcile reconcile,
            @Value("${mq.orphan-age}") Duration orphanAge,
            Clock clock) {
        return new RecoverTransfers(log, local, instances, claims, reconcile, orphanAge, clock);
    }

    @Bean
    ReceiveDeadLetters receiveDeadLetters(
            DeadLetters dead, Messages messages, PutAside aside, Faults faults, Clock clock) {
        return new ReceiveDeadLetters(
                dead, message -> Letter.of(messages.credit(message)), aside, faults, Point.DEAD_KEPT, clock);
    }

    /** First what concerns the other bank, then what this bank has to put right alone. */
    @Bean
    RepairDesk desk(
            DeadLetters dead,
            ReceiveTransfer credits,
            Differences betweenBanks,
            PaymentMapper payments,
            SettleAwaited awaited,
            Differences inLedger,
            CompareLedger ledger,
            OwnBooksMapper own,
            RefusedMessages refused,
            Reconcile reconcile,
            TransferRegister register,
            Books books,
            Repairs repairs,
            TransactionTemplate transaction,
            Clock clock) {
        CaseFile file = new CaseFile(books, repairs);
        return new RepairDesk(
                List.of(
                        new DeadLetterCases(dead, credits, file, transaction, clock),
                        new DifferenceCases(
                                betweenBanks,
                                payments,
                                awaited,
                                reconcile::lookAgain,
                                register,
                                books,
                                file,
                                transaction),
                        new RefundCases(register, books, file, transaction),
                        new LedgerCases(inLedger, ledger, own, books, file, transaction, clock),
                        new RefusedMessageCases(refused, repairs, transaction, clock)),
                reconcile::forDesk);
    }
}
