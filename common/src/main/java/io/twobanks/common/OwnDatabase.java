package io.twobanks.common;

import io.twobanks.common.account.AccountMapper;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerMapper;
import io.twobanks.common.desk.RepairMapper;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.InstanceMapper;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.recovery.PendingMapper;
import io.twobanks.common.transfer.ReasonColumn;
import io.twobanks.common.transfer.TransferMapper;
import io.twobanks.common.transfer.TransferRegister;
import java.time.Clock;
import java.time.Duration;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a bank imports whose service has one database, its own: the books, the register of requests and the record of the
 * repair desk, all in the same local transactions. Not annotated as a configuration, so that only who imports it gets it.
 */
@MapperScan(basePackages = "io.twobanks", annotationClass = Mapper.class)
@EnableConfigurationProperties(Identity.class)
public class OwnDatabase {
    @Bean
    TransactionTemplate localTransaction(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    Books books(Identity identity, AccountMapper accounts, LedgerMapper ledger, Clock clock) {
        return new Books(identity.letter(), accounts, ledger, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Instances instances(
            @Value("${bank.instance:${spring.application.name}}") String name,
            @Value("${bank.lease:5s}") Duration lease,
            InstanceMapper instances) {
        return new Instances(name, instances, lease);
    }

    @Bean
    Claims claims(Instances instances, PendingMapper pending) {
        return new Claims(instances, pending);
    }

    @Bean
    TransferRegister transferRegister(
            TransferMapper transfers, Claims claims, TransactionTemplate localTransaction, Clock clock) {
        return new TransferRegister(transfers, claims, localTransaction, clock);
    }

    @Bean
    Repairs repairs(RepairMapper repairs, Clock clock) {
        return new Repairs(repairs, clock);
    }

    /** MyBatis takes it from the context. */
    @Bean
    ReasonColumn reasonColumn() {
        return new ReasonColumn();
    }
}
