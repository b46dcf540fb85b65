package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.bench.rung.AcceptingService;
import io.twobanks.workbench.bench.rung.PatternService;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogRunTest {
    private static final Text ADDS = new Text("nothing", "无");

    private record OneRung(Contender rung) implements Ladder {
        @Override
        public String pattern() {
            return "some";
        }

        @Override
        public List<Contender> contenders() {
            return List.of(rung);
        }

        @Override
        public List<String> baselines() {
            return List.of();
        }
    }

    /** Nobody watches. */
    private static final class Blind implements AcceptingService.Watch {
        private final Arrivals arrivals = new Arrivals();

        @Override
        public void open(Site site) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Arrivals arrivals() {
            return arrivals;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void a_pattern_that_answers_when_the_payee_has_the_money_has_no_backlog() {
        Ladder atOnce = new OneRung(new PatternService("some", ADDS));

        InLanguage.english(() -> assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> BacklogRun.contender(atOnce))
                .withMessageStartingWith("Pattern some has no backlog"));
    }

    @Test
    void a_pattern_that_answers_before_has_one() {
        Contender later = new AcceptingService("some", ADDS, false, new Blind());

        assertThat(BacklogRun.contender(new OneRung(later))).isSameAs(later);
    }
}
