package io.twobanks.common.fault;

import io.twobanks.common.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Faults and timeline of a service. Without the {@code twobanks.*} properties that the workbench hands over at process
 * start, nothing can be armed, nothing listens and nothing is written.
 */
@Configuration(proxyBeanMethods = false)
public class FaultConfiguration {
    /** Its times are those of whoever watches, also when the service's clock is wrong. */
    @Bean
    Timeline timeline(WatchedBy watchedBy) throws IOException {
        return watchedBy.timeline() == null
                ? Timeline.unwatched()
                : Timeline.to(Path.of(watchedBy.timeline()), watchedBy.role(), Clock.systemUTC());
    }

    /** What was armed before the process started is armed before its first step, so that recovery can be hit too. */
    @Bean
    FaultBoard faultBoard(WatchedBy watchedBy) throws IOException {
        Optional<Path> faults = Optional.ofNullable(watchedBy.faults()).map(Path::of);
        FaultBoard board =
                new FaultBoard(watchedBy.role(), faults.map(file -> new Shots(file.resolveSibling(Shots.FOLDER))));
        if (faults.isPresent()) {
            board.replace(FaultControl.parse(Files.readAllBytes(faults.get())));
        }
        return board;
    }

    @Bean
    Faults faults(FaultBoard board, Timeline timeline) {
        return new Faults(board, timeline);
    }

    @Bean
    @ConditionalOnProperty("twobanks.control-port")
    FaultControl faultControl(FaultBoard board, ServiceClock clock, WatchedBy watchedBy) throws IOException {
        return new FaultControl(board, clock, watchedBy.controlPort(), watchedBy.controlToken());
    }
}
