package io.twobanks.xa;

import com.atomikos.jdbc.AtomikosDataSourceBean;
import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.transfer.TransferMapper;
import io.twobanks.common.transfer.TransferRegister;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Both banks' books, the register of requests, and the protocol between them. */
@Configuration(proxyBeanMethods = false)
class Banks {
    @Bean
    Books bankA(AtomikosDataSourceBean databaseA, Clock clock) throws Exception {
        return new BankDatabase(databaseA).books('A', clock);
    }

    @Bean
    Books bankB(AtomikosDataSourceBean databaseB, Clock clock) throws Exception {
        return new BankDatabase(databaseB).books('B', clock);
    }

    /**
     * The register stands at bank B because B is committed last: who reads COMPLETED there can see both legs, and while
     * B is in doubt its row is locked with the rest.
     *
     * <p>What it writes by itself is one statement each, which the database commits without us. Atomikos would do the same
     * with three more round trips and two forced records in its log, which it writes even for a single branch.
     */
    @Bean
    TransferRegister transferRegister(AtomikosDataSourceBean databaseB, Clock clock) throws Exception {
        TransferMapper transfers = new BankDatabase(databaseB).transfers();
        return new TransferRegister(transfers, TransactionOperations.withoutTransaction(), clock);
    }

    @Bean
    TransferTransaction transferTransaction(JtaTransactionManager jta, Branches branches) {
        return new TransferTransaction(new TransactionTemplate(jta), branches);
    }

    @Bean
    MakeTransfer makeTransfer(
            Books bankA, Books bankB, TransferRegister register, TransferTransaction transaction, Faults faults) {
        return new MakeTransfer(bankA, bankB, register, transaction, faults);
    }

    @Bean
    SettleOrphans settleOrphans(TransferRegister register) {
        return new SettleOrphans(register);
    }
}
