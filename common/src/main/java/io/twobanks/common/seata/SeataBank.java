package io.twobanks.common.seata;

import io.twobanks.common.account.Books;
import io.twobanks.common.transfer.TransferRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a bank imports that begins global transactions. Seata's own handling of HTTP must be left out, because it would let any
 * client join one by a header: see {@link GlobalXid}. Not annotated as a configuration, so that only who imports it gets it.
 */
public class SeataBank {
    /** Made before Seata's scanner of annotations, which needs it. */
    @Bean("failureHandler")
    static TellOutcome tellOutcome() {
        return new TellOutcome();
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
    GlobalLog globalLog(GlobalTransferMapper rows, TransactionTemplate localTransaction) {
        return new GlobalLog(rows, localTransaction);
    }

    @Bean
    EndPending endPending(GlobalLog log, Books books, TransferRegister register, TransactionTemplate localTransaction) {
        return new EndPending(log, books, register, localTransaction);
    }
}
