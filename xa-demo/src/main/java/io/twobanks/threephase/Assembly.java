package io.twobanks.threephase;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.transfer.FreeTransfers;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.threephase.branch.BranchLog;
import io.twobanks.threephase.branch.BranchMapper;
import io.twobanks.threephase.branch.XaBranches;
import io.twobanks.threephase.site.Site;
import io.twobanks.threephase.site.SiteController;
import io.twobanks.threephase.termination.AskTheMajority;
import io.twobanks.threephase.termination.AskWhoIsAlive;
import io.twobanks.threephase.termination.AskWhoKnows;
import io.twobanks.threephase.termination.Others;
import io.twobanks.threephase.termination.Rule;
import io.twobanks.threephase.termination.Termination;
import io.twobanks.threephase.termination.TimeOutsOnly;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A bank: its part of the protocol, what it does when nobody tells it anything, and what its client sees. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Guards.class)
class Assembly {
    @Bean
    BranchLog branchLog(BranchMapper rows, ProtocolProperties protocol) {
        return new BranchLog(rows, protocol.patience());
    }

    @Bean
    Participant participant(
            Partnership partnership,
            Books books,
            DataSource pool,
            DataSourceProperties database,
            BranchLog log,
            ProtocolProperties protocol,
            Faults faults) {
        DataSource unpooled = new DriverManagerDataSource(
                database.determineUrl(), database.determineUsername(), database.determinePassword());
        return new Participant(
                "bank-" + Character.toLowerCase(books.bank()),
                books,
                new XaBranches(pool, unpooled, books.bank()),
                log,
                protocol.rule() == Rule.MAJORITY,
                faults);
    }

    @Bean
    RecoverBranches recoverBranches(
            Participant self,
            BranchLog log,
            Sites sites,
            Partnership partnership,
            ProtocolProperties protocol,
            Guards guards,
            Faults faults) {
        List<Site> asked = List.of(sites.bank(partnership.partner()), sites.coordinator());
        Others others = sites.others(asked, faults);
        if (protocol.preCommits() && protocol.rule() == Rule.MAJORITY) {
            Termination majority = new AskTheMajority(self, others);
            return new RecoverBranches(self, log, majority, majority, faults);
        }
        Termination asking = new AskWhoKnows(self, others, protocol.preCommits());
        return new RecoverBranches(
                self, log, protocol.preCommits() ? alone(guards, self, others) : asking, asking, faults);
    }

    private static Termination alone(Guards guards, Participant self, Others others) {
        return guards.terminationProtocol() ? new AskWhoIsAlive(self, others) : new TimeOutsOnly(self);
    }

    @Bean
    MakeTransfer makeTransfer(
            Partnership partnership,
            Participant self,
            Sites sites,
            TransferRegister register,
            TransactionTemplate localTransaction,
            Faults faults) {
        return new MakeTransfer(
                partnership.bank(),
                self,
                sites.coordinator(),
                sites.bank(partnership.partner()),
                register,
                localTransaction,
                faults);
    }

    @Bean
    RecoverTransfers recoverTransfers(
            Participant self,
            MakeTransfer protocol,
            Claims claims,
            TransferRegister register,
            TransactionTemplate localTransaction) {
        RecoverTransfers recover = new RecoverTransfers(self, protocol, register, localTransaction);
        return recover.over(new FreeTransfers(claims, register, recover::settle));
    }

    @Bean
    RepairDesk repairDesk(
            TransferRegister register, Books books, Repairs repairs, TransactionTemplate localTransaction) {
        return new RepairDesk(
                List.of(new RefundCases(register, books, new CaseFile(books, repairs), localTransaction)));
    }

    @Bean
    SiteController siteController(Participant self) {
        return new SiteController(self);
    }

    @Bean
    BankController bankController(Participant self, Partnership partnership) {
        return new BankController(self, partnership);
    }
}
