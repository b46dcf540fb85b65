package io.twobanks.notify;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.PurgeInbox;
import io.twobanks.common.inbox.ReceivedCredits;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.reconcile.WatermarkMapper;
import io.twobanks.common.reconcile.Windows;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.notify.desk.NoticeCases;
import io.twobanks.notify.guard.CheckSignature;
import io.twobanks.notify.guard.Signatures;
import io.twobanks.notify.guard.UsedSignatures;
import io.twobanks.notify.log.NoticeLog;
import io.twobanks.notify.log.PaymentLog;
import io.twobanks.notify.log.PaymentLog.Seen;
import io.twobanks.notify.outcome.EndNotice;
import io.twobanks.notify.peer.PeerBank;
import io.twobanks.notify.rocketmq.Announcements;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The two sides of a bank: it pays and answers questions, and it takes notices and asks. */
@Configuration(proxyBeanMethods = false)
@Import(PeerAssembly.class)
class Assembly {
    @Bean
    Announcements announcements(RocketMQTemplate broker, Partnership partnership) {
        return new Announcements(broker, partnership.bank());
    }

    @Bean
    MakeTransfer makeTransfer(
            Books books,
            TransferRegister register,
            PaymentLog payments,
            Announcements announcements,
            TransactionTemplate localTransaction,
            Faults faults,
            Clock clock) {
        return new MakeTransfer(books, register, payments, announcements, localTransaction, faults, clock);
    }

    @Bean
    RecoverTransfers recoverTransfers(
            PaymentLog payments,
            Instances instances,
            Claims claims,
            TransferRegister register,
            Announcements announcements,
            @Value("${notify.announce-again}") Duration again,
            TransactionTemplate localTransaction,
            Faults faults,
            Clock clock) {
        Rounds<Seen> pending = new Rounds<>(
                Seen.START,
                RecoverTransfers.PAGE,
                (last, limit) -> payments.pending(instances.othersAlive(), last, limit));
        return new RecoverTransfers(
                pending, claims, register, payments, announcements, again, localTransaction, faults, clock);
    }

    @Bean
    CheckSignature checkSignature(
            Guards guards,
            Signatures signatures,
            UsedSignatures used,
            Partnership partnership,
            @Value("${notify.signature.window}") Duration window,
            Clock clock) {
        return new CheckSignature(guards.signature(), signatures, used, partnership, window, clock);
    }

    @Bean
    ReceiveTransfer receiveTransfer(
            Guards guards,
            CheckSignature signature,
            ReceivedCredits received,
            InboxMark mark,
            Books books,
            Partnership partnership,
            TransactionTemplate localTransaction,
            Faults faults,
            Clock clock) {
        Inbox inbox = new Inbox(guards.dedupe(), received, mark, books, clock);
        return new ReceiveTransfer(signature, inbox, books, partnership, localTransaction, faults);
    }

    @Bean
    AnswerPayee answerPayee(CheckSignature signature, PaymentLog payments, EndNotice end, Faults faults, Clock clock) {
        return new AnswerPayee(signature, payments, end, faults, clock);
    }

    @Bean
    AskPayer askPayer(
            Guards guards,
            WatermarkMapper watermark,
            PeerBank peer,
            ReceiveTransfer transfers,
            ReceivedCredits received,
            @Value("${notify.ask.age}") Duration age,
            @Value("${notify.ask.again}") Duration again,
            Faults faults,
            Clock clock) {
        Windows windows = new Windows(watermark, age, again, clock);
        return new AskPayer(guards.ask(), windows, peer, transfers, received, faults);
    }

    @Bean
    PurgeInbox purgeInbox(
            InboxMark mark, ReceivedCredits received, @Value("${bank.inbox.keep}") Duration keep, Clock clock) {
        return new PurgeInbox(mark, received, keep, clock);
    }

    @Bean
    RepairDesk repairDesk(
            TransferRegister register,
            NoticeLog notices,
            Books books,
            Repairs repairs,
            TransactionTemplate localTransaction,
            Clock clock) {
        CaseFile file = new CaseFile(books, repairs);
        return new RepairDesk(List.of(
                new NoticeCases(register, notices, file, localTransaction, clock),
                new RefundCases(register, books, file, localTransaction)));
    }
}
