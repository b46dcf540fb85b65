package io.twobanks.common;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.twobanks.common.fault.FaultConfiguration;
import io.twobanks.common.fault.ServiceClock;
import io.twobanks.common.fault.WatchedBy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a pattern's application imports: the transfer over HTTP, accounts, problem documents, faults and the timeline. */
@OpenAPIDefinition(info = @Info(title = "Two Banks: a bank's transfers", version = "v1"))
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(WatchedBy.class)
@Import(FaultConfiguration.class)
public class BankService {
    @Bean
    ServiceClock clock() {
        return new ServiceClock();
    }
}
