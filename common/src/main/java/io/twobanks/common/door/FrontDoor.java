package io.twobanks.common.door;

import jakarta.servlet.Filter;
import java.time.Duration;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * How a server treats whoever connects: every wait has a bound, and every refusal is a problem document. Banks have it, and
 * the workbench.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorProperties.class)
public class FrontDoor {
    private static final Duration FOR_A_BODY = Duration.ofSeconds(5);

    /** Between two packets. Longer than a whole body may take, so that who is late with that is told so. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** Longer than clients keep a connection that they do not use; else both can end it at the same moment. */
    private static final Duration KEPT = Duration.ofSeconds(60);

    private static final int CONNECTIONS = 2000;

    /** Before everything else: who is refused before his body is here makes Tomcat wait for the rest of it with a thread. */
    @Bean
    FilterRegistrationBean<Filter> awaitBody() {
        return first(new AwaitBody(FOR_A_BODY), 0);
    }

    @Bean
    FilterRegistrationBean<Filter> refuseForeigners(DoorProperties door) {
        return first(new RefuseForeigners(door.ownHosts()), 1);
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int position) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> patience() {
        return server -> {
            server.addConnectorCustomizers(
                    connector -> limit((AbstractHttp11Protocol<?>) connector.getProtocolHandler()));
            server.addContextCustomizers(ProblemValve::reportAll);
        };
    }

    private static void limit(AbstractHttp11Protocol<?> protocol) {
        protocol.setConnectionTimeout((int) SILENCE.toMillis());
        protocol.setKeepAliveTimeout((int) KEPT.toMillis());
        protocol.setMaxConnections(CONNECTIONS);
        protocol.setMaxSwallowSize(AwaitBody.LARGEST);
    }
}
