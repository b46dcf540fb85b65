package io.twobanks.workbench.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The real {@code pattern.yml} of XA against code that is not XA's. */
class PatternFileTestsTest {
    private final List<Code> points = Checkout.find().pattern("xa").points().stream()
            .filter(Pattern.Point::canBeArmed)
            .map(point -> new Code(point.id(), Set.of(FaultAction.CRASH)))
            .toList();

    private record Code(String id, Set<FaultAction> actions) implements FaultPoint {}

    private record OneGuard(boolean verifyNotFound) {}

    @Test
    void what_differs_fails_and_what_does_not_passes() {
        assertThat(failures(new PatternFileTests("xa", points, OneGuard.class)))
                .containsExactly(
                        "a point allows what the code says",
                        "the guards are those of the code",
                        "the drills are those of the code, told in both languages");
        assertThat(failures(new PatternFileTests("xa", points.subList(1, points.size()), OneGuard.class)))
                .contains("the points are those of the code in the same order");
    }

    private static List<String> failures(PatternFileTests tests) {
        return tests.all()
                .filter(test -> fails(test.getExecutable()))
                .map(DynamicTest::getDisplayName)
                .toList();
    }

    private static boolean fails(Executable test) {
        try {
            test.execute();
            return false;
        } catch (AssertionError | Problem expected) { // The demo's drills are not among these classes.
            return true;
        } catch (Throwable broken) {
            throw new IllegalStateException(broken);
        }
    }
}
