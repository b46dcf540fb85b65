package io.twobanks.notify;

import io.twobanks.common.BackOffice;
import io.twobanks.common.OwnDatabase;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.peer.PartnerBank;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.rocketmq.ConsumerOffsets;
import io.twobanks.common.setting.StartBank;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.notify.log.Attempts;
import io.twobanks.notify.log.DueNotices;
import io.twobanks.notify.log.NoticeLog;
import io.twobanks.notify.outcome.EndNotice;
import io.twobanks.notify.peer.PeerBank;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A bank's notifier: a process of its own, in the same company and over the same database. Nobody calls it. A bank goes on paying when
 * it is dead, and its database when it is slow.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@EnableConfigurationProperties(Attempts.class)
@Import({BackOffice.class, OwnDatabase.class, PartnerBank.class, PeerAssembly.class})
public class NotifierApplication {
    public static void main(String[] arguments) {
        StartBank.run(NotifierApplication.class, "notify", arguments);
    }

    @Bean
    static ConsumerOffsets consumerOffsets() {
        return new ConsumerOffsets();
    }

    @Bean
    Notifier notifier(
            Instances instances,
            Attempts attempts,
            NoticeLog notices,
            PeerBank peer,
            EndNotice end,
            TransferRegister register,
            TransactionTemplate localTransaction,
            Faults faults,
            Clock clock) {
        return new Notifier(instances.name(), attempts, notices, peer, end, register, localTransaction, faults, clock);
    }

    @Bean
    NotePayments notePayments(
            Guards guards,
            Notifier notifier,
            NoticeLog notices,
            Attempts attempts,
            ObjectProvider<DueNotices> due,
            Faults faults,
            Clock clock) {
        Consumer<String> note = guards.keepAttempts()
                ? id -> notices.note(id, clock.instant())
                : new NaiveTransfer(notifier, notices, attempts.waits(), clock);
        return new NotePayments(note, () -> due.ifAvailable(DueNotices::hint), faults);
    }

    /** Without the guard nobody attempts what is in the table, so nobody looks there either. */
    @Bean
    @ConditionalOnProperty("notify.guard.keep-attempts")
    DueNotices dueNotices(Notifier notifier, NoticeLog notices, Attempts attempts, Clock clock) {
        return new DueNotices(notices, attempts, notifier::attempt, clock);
    }
}
