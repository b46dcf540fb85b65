package io.twobanks.common.feign;

import io.twobanks.common.peer.Partnership;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** What a bank imports that asks its partner over OpenFeign. Not annotated as a configuration, so that only who imports it gets it. */
public class PartnerByFeign {
    @Bean
    BelievePartner believePartner(Partnership partnership) {
        return new BelievePartner(partnership);
    }

    /** Else the HTTP client sends a request once more by itself, a second after the answer 503, and nobody here learns of it. */
    @Bean
    HttpClientBuilderCustomizer askOnce() {
        return HttpClientBuilder::disableAutomaticRetries;
    }
}
