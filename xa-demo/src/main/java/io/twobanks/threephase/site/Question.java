package io.twobanks.threephase.site;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.common.fault.Faults;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one site asks another one. No answer is an answer, too: nobody can know why there is none. */
public final class Question {
    private static final Logger LOG = LoggerFactory.getLogger(Question.class);

    private final Faults faults;

    public Question(Faults faults) {
        this.faults = faults;
    }

    /**
     * Asks.
     *
     * @param point where the message can be lost or doubled
     * @param whom for the log
     * @return empty when no answer came
     */
    public Optional<Answer> ask(FaultPoint point, String transferId, String whom, Supplier<Answer> question) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        try {
            faults.send(point, transferId, () -> answer.set(question.get()));
        } catch (RuntimeException silent) {
            LOG.info("{} does not answer about {}: {}", whom, transferId, silent.toString());
        }
        return Optional.ofNullable(answer.get());
    }
}
