package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.inbox.PurgeInbox;
import io.twobanks.common.inbox.ReceivedCredits;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.rocketmq.ConsumerOffsets;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.mq.desk.PutAside;
import io.twobanks.mq.desk.RefusedMessages;
import io.twobanks.mq.guard.AcknowledgeAfterCommit;
import io.twobanks.mq.guard.CheckReadsLog;
import io.twobanks.mq.guard.LogWithDebit;
import io.twobanks.mq.rocketmq.ProducerHeartbeat;
import io.twobanks.mq.rocketmq.RedeliveryLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The two sides of a bank: it pays for its payers and sends messages, and takes the messages of the other bank. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Guards.class, RedeliveryLimit.class})
class Assembly {
    @Bean
    static ProducerHeartbeat producerHeartbeat() {
        return new ProducerHeartbeat(List.of(Messages.CREDITS + "A", Messages.CREDITS + "B"));
    }

    @Bean
    static ConsumerOffsets consumerOffsets() {
        return new ConsumerOffsets();
    }

    @Bean
    Messages messages(Partnership partnership) {
        return new Messages(partnership);
    }

    @Bean
    PutAside putAside(RefusedMessages refused, Clock clock) {
        return new PutAside(refused, clock);
    }

    @Bean
    LocalTransaction localTransactionOfPayer(
            Guards guards,
            Books books,
            TransactionLog log,
            TransferRegister register,
            TransactionTemplate localTransaction,
            Faults faults,
            Clock clock) {
        LogWithDebit guard = new LogWithDebit(guards.logWithDebit(), localTransaction);
        return new LocalTransaction(guard, books, log, register, localTransaction, faults, clock);
    }

    @Bean
    MakeTransfer makeTransfer(
            Guards guards,
            Books books,
            RocketMQTemplate broker,
            Messages messages,
            LocalTransaction local,
            Claims claims,
            Faults faults) {
        CheckReadsLog guard = new CheckReadsLog(guards.checkReadsLog());
        return new MakeTransfer(guard, books, broker, messages, local, claims, faults);
    }

    @Bean
    ReceiveTransfer receiveTransfer(
            Guards guards,
            Messages messages,
            ReceivedCredits received,
            InboxMark mark,
            Books books,
            RocketMQTemplate broker,
            TransactionTemplate localTransaction,
            Faults faults,
            PutAside aside,
            RedeliveryLimit limit,
            Clock clock) {
        Inbox inbox = new Inbox(guards.inbox(), received, mark, books, clock);
        AcknowledgeAfterCommit guard = new AcknowledgeAfterCommit(guards.acknowledgeAfterCommit());
        return new ReceiveTransfer(messages, inbox, books, broker, localTransaction, faults, aside, guard, limit);
    }

    @Bean
    EndTransfer endTransfer(Books books, TransferRegister register, TransactionTemplate localTransaction) {
        return new EndTransfer(books, register, localTransaction);
    }

    @Bean
    ReceiveReplies receiveReplies(Messages messages, EndTransfer end, PutAside aside, Faults faults) {
        return new ReceiveReplies(messages, end, aside, faults);
    }

    @Bean
    PurgeInbox purgeInbox(
            InboxMark mark, ReceivedCredits received, @Value("${bank.inbox.keep}") Duration keep, Clock clock) {
        return new PurgeInbox(mark, received, keep, clock);
    }
}
