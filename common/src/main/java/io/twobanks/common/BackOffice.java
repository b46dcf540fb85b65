package io.twobanks.common;

import io.twobanks.common.door.FrontDoor;
import io.twobanks.common.fault.FaultConfiguration;
import io.twobanks.common.fault.ServiceClock;
import io.twobanks.common.fault.WatchedBy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a process of a bank imports that no client and no operator talks to: health, problem documents, faults and the timeline.
 * Not annotated as a configuration, so that only who imports it gets it.
 */
@ComponentScan(excludeFilters = @ComponentScan.Filter({RestController.class, Configuration.class}))
@EnableConfigurationProperties(WatchedBy.class)
@Import({FaultConfiguration.class, FrontDoor.class})
public class BackOffice {
    @Bean
    ServiceClock clock() {
        return new ServiceClock();
    }
}
