package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code pattern.yml} says what the code does. */
class PatternFileTest {
    private final Pattern pattern = Checkout.find().pattern("mq");

    @Test
    void the_points_are_those_of_the_code_in_the_same_order() {
        assertThat(pattern.points().stream().filter(Pattern.Point::canBeArmed).map(Pattern.Point::id))
                .containsExactly(Arrays.stream(Point.values()).map(Point::id).toArray(String[]::new));
    }

    @Test
    void a_point_allows_what_the_code_says() {
        for (Point point : Point.values()) {
            Pattern.Point declared = pattern.point(point.id()).orElseThrow();
            assertThat(Arrays.stream(FaultAction.values()).filter(declared::allows))
                    .containsExactlyElementsOf(point.actions());
        }
    }

    @Test
    void the_guards_are_those_of_the_code() {
        assertThat(pattern.guards().stream().map(Pattern.Guard::key))
                .containsExactly(Arrays.stream(Guards.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(PatternFileTest::kebab)
                        .toArray(String[]::new));
    }

    private static String kebab(String component) {
        return "mq.guard." + component.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void every_sentence_stands_there_in_both_languages() {
        assertThat(pattern.points()).allSatisfy(point -> {
            assertThat(point.en()).isNotBlank();
            assertThat(point.zh()).matches(".*\\p{IsHan}.*");
        });
        assertThat(pattern.guards()).allSatisfy(guard -> {
            assertThat(guard.en()).isNotBlank();
            assertThat(guard.zh()).matches(".*\\p{IsHan}.*");
        });
    }
}
