package io.twobanks.workbench.junit;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.drill.Drill;
import io.twobanks.workbench.drill.DrillList;
import io.twobanks.workbench.drill.DrillText;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** That a demo's {@code pattern.yml} says what its code does, as dynamic tests. */
public final class PatternFileTests {
    private static final java.util.regex.Pattern CHINESE = java.util.regex.Pattern.compile("\\p{IsHan}");

    private final Pattern pattern;
    private final List<? extends FaultPoint> points;
    private final Class<? extends Record> guards;

    /**
     * @param patternId for example {@code xa}; its guards are properties under {@code xa.guard}
     * @param points of the code, in the order in which they happen
     * @param guards of the code, one for each component
     */
    public PatternFileTests(String patternId, List<? extends FaultPoint> points, Class<? extends Record> guards) {
        this.pattern = Checkout.find().pattern(patternId);
        this.points = points;
        this.guards = guards;
    }

    public Stream<DynamicTest> all() {
        return Stream.of(
                DynamicTest.dynamicTest("the points are those of the code in the same order", this::requirePoints),
                DynamicTest.dynamicTest("a point allows what the code says", this::requireActions),
                DynamicTest.dynamicTest("the guards are those of the code", this::requireGuards),
                DynamicTest.dynamicTest("every sentence stands there in both languages", this::requireSentences),
                DynamicTest.dynamicTest(
                        "the drills are those of the code, told in both languages", this::requireDrills));
    }

    private void requirePoints() {
        requireEqual(
                "points",
                points.stream().map(FaultPoint::id).toList(),
                pattern.points().stream()
                        .filter(Pattern.Point::canBeArmed)
                        .map(Pattern.Point::id)
                        .toList());
    }

    private void requireActions() {
        for (FaultPoint point : points) {
            Pattern.Point declared = pattern.point(point.id()).orElseThrow();
            Set<FaultAction> allowed = Arrays.stream(FaultAction.values())
                    .filter(declared::allows)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultAction.class)));
            requireEqual("actions at " + point.id(), point.actions(), allowed);
        }
    }

    private void requireGuards() {
        requireEqual(
                "guards",
                Arrays.stream(guards.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(this::key)
                        .toList(),
                pattern.guards().stream().map(Pattern.Guard::key).toList());
    }

    private String key(String guard) {
        return pattern.id() + ".guard." + guard.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private void requireSentences() {
        pattern.points().forEach(point -> requireSentence(point.id(), point.en(), point.zh()));
        pattern.guards().forEach(guard -> requireSentence(guard.key(), guard.en(), guard.zh()));
    }

    /** A lesson has none: nobody has to repair in production what nobody should choose. */
    private void requireDrills() {
        List<DrillText> told = DrillText.of(pattern);
        if (told.isEmpty() && pattern.lesson()) {
            return;
        }
        requireEqual(
                "drills",
                DrillList.of(pattern.id(), Thread.currentThread().getContextClassLoader()).drills().stream()
                        .map(Drill::name)
                        .toList(),
                told.stream().map(DrillText::name).toList());
        told.forEach(drill -> {
            Stream.of(drill.title(), drill.story(), drill.solution().why())
                    .forEach(text -> requireSentence(drill.name(), text.en(), text.zh()));
            drill.hints().forEach(hint -> requireSentence(drill.name(), hint.en(), hint.zh()));
        });
    }

    private void requireSentence(String what, String english, String chinese) {
        if (english == null
                || english.isBlank()
                || chinese == null
                || !CHINESE.matcher(chinese).find()) {
            throw new AssertionError("It is said of " + what + ": " + english + " / " + chinese);
        }
    }

    private void requireEqual(String what, Object inCode, Object inFile) {
        if (!inCode.equals(inFile)) {
            throw new AssertionError("The %s are not the same.%nCode: %s%nFile: %s".formatted(what, inCode, inFile));
        }
    }
}
