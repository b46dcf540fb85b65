package io.twobanks.common.peer;

import io.twobanks.common.Identity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a bank imports that has a partner. {@code bank.peer-secret} must be set. Not annotated as a configuration, so that
 * only who imports it gets it.
 */
@EnableConfigurationProperties(Identity.class)
public class PartnerBank {
    @Bean
    Partnership partnership(Identity identity, @Value("${bank.peer-secret:}") String secret) {
        return new Partnership(identity.letter(), secret);
    }

    @Bean
    PartnerCalls partnerCalls(Partnership partnership) {
        return new PartnerCalls(partnership);
    }

    @Bean
    WebMvcConfigurer partnerDoor(Partnership partnership) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PartnerDoor(partnership));
            }
        };
    }
}
