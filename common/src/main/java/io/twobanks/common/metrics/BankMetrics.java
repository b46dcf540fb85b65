package io.twobanks.common.metrics;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gauges of a bank whose metrics somebody reads. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bank.metrics.enabled")
@EnableConfigurationProperties(MetricsProperties.class)
class BankMetrics {
    @Bean
    WaitingGauges waitingGauges(Map<String, DataSource> databases, MetricsProperties metrics, Clock clock) {
        return new WaitingGauges(databases, metrics.waiting(), clock);
    }
}
