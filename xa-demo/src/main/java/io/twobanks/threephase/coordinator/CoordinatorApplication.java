package io.twobanks.threephase.coordinator;

import io.twobanks.common.BackOffice;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.peer.PartnerBank;
import io.twobanks.common.setting.StartBank;
import io.twobanks.threephase.BankApplication;
import io.twobanks.threephase.ProtocolProperties;
import io.twobanks.threephase.Sites;
import io.twobanks.threephase.SitesAssembly;
import io.twobanks.threephase.site.Message;
import io.twobanks.threephase.site.SiteController;
import io.twobanks.threephase.termination.AskTheMajority;
import io.twobanks.threephase.termination.AskWhoKnows;
import io.twobanks.threephase.termination.Others;
import io.twobanks.threephase.termination.Rule;
import io.twobanks.threephase.termination.Termination;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The coordinator: a process of its own, without accounts and without a database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@EnableScheduling
@Import({BackOffice.class, PartnerBank.class, SitesAssembly.class})
public class CoordinatorApplication {
    public static void main(String[] arguments) {
        StartBank.run(CoordinatorApplication.class, "3pc", BankApplication.SETTINGS, arguments);
    }

    @Bean
    CoordinatorLog coordinatorLog(@Value("${3pc.coordinator-log}") String file) {
        return new CoordinatorLog(Path.of(file));
    }

    @Bean
    Coordinator coordinator(ProtocolProperties protocol, Sites sites, CoordinatorLog log, Faults faults) {
        List<AskedBank> banks =
                List.of(new AskedBank('A', sites.bank('A'), faults), new AskedBank('B', sites.bank('B'), faults));
        return new Coordinator(protocol, banks, log, faults);
    }

    /** In two-phase commit nobody has committed without this log, so what is not decided in it is aborted (presumed abort). */
    @Bean
    ResumeTransfers resumeTransfers(ProtocolProperties protocol, Coordinator coordinator, Sites sites, Faults faults) {
        Others banks = sites.others(List.of(sites.bank('A'), sites.bank('B')), faults);
        Termination termination = !protocol.preCommits()
                ? id -> coordinator.hear(id, Message.ABORT)
                : protocol.rule() == Rule.MAJORITY
                        ? new AskTheMajority(coordinator, banks)
                        : new AskWhoKnows(coordinator, banks, false);
        return new ResumeTransfers(coordinator, termination, faults);
    }

    @Bean
    SiteController siteController(Coordinator coordinator) {
        return new SiteController(coordinator);
    }

    @Bean
    CoordinatorController coordinatorController(Coordinator coordinator) {
        return new CoordinatorController(coordinator);
    }
}
