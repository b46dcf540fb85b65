package io.twobanks.threephase;

import io.twobanks.common.peer.PartnerCalls;
import io.twobanks.common.peer.Partnership;
import io.twobanks.threephase.site.Site;
import io.twobanks.threephase.site.SiteByHttp;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coordinator and banks both have: the protocol, and the way to the others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProtocolProperties.class)
public class SitesAssembly {
    /** The coordinator calls itself C. */
    @Bean
    Sites sites(
            Partnership partnership,
            ProtocolProperties protocol,
            @Value("${bank.sites.bank-a}") String bankA,
            @Value("${bank.sites.bank-b}") String bankB,
            @Value("${bank.sites.coordinator}") String coordinator) {
        Duration within = protocol.answerWithin();
        return new Sites(
                new SiteByHttp("bank-a", bankA, new PartnerCalls(partnership, 'A'), within),
                new SiteByHttp("bank-b", bankB, new PartnerCalls(partnership, 'B'), within),
                new SiteByHttp(Site.COORDINATOR, coordinator, new PartnerCalls(partnership, 'C'), within));
    }
}
