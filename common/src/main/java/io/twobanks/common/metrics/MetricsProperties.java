package io.twobanks.common.metrics;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether {@code /actuator/prometheus} is there
 * @param waiting what the pattern's own tables say: a name, and a query of one number that an index answers
 */
@ConfigurationProperties("bank.metrics")
record MetricsProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue Map<String, String> waiting) {}
