package io.twobanks.threephase;

import io.twobanks.threephase.termination.Rule;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which protocol it is.
 *
 * @param rounds 3, or 2: then it is two-phase commit, without pre-commits, and nobody decides without the coordinator
 * @param rule who may decide without the coordinator
 * @param patience how long a bank waits for the next message before it does
 * @param answerWithin who has not answered a message in this time is dead, as far as one can know
 */
@ConfigurationProperties("3pc")
public record ProtocolProperties(int rounds, Rule rule, Duration patience, Duration answerWithin) {
    public ProtocolProperties {
        if (rounds != 2 && rounds != 3) {
            throw new IllegalArgumentException("3pc.rounds must be 2 or 3, but was " + rounds);
        }
    }

    /** Whether there is a round between votes and decision. */
    public boolean preCommits() {
        return rounds == 3;
    }
}
