package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** What the code adds to a key's beginning: the orders, the events and the rules that there are. */
    private static final List<String> COMPOSED = List.of(
            "done.process.kill",
            "done.process.freeze",
            "done.process.thaw",
            "done.process.restart",
            "drill.grade.SOLVED",
            "drill.grade.OPEN",
            "drill.grade.HALF",
            "drill.grade.FROZEN",
            "drill.grade.LOST",
            "drill.grade.DOUBLED",
            "drill.grade.WRONG",
            "exercise.mark.PASSED",
            "exercise.mark.WRONG",
            "exercise.mark.UNKNOWN",
            "exercise.grade.PASSED",
            "exercise.grade.WRONG",
            "exercise.grade.UNKNOWN",
            "explore.event.STEP",
            "explore.event.RECEIVED",
            "explore.event.NOBODY_THERE",
            "explore.event.TIMED_OUT",
            "explore.event.CRASHED",
            "explore.event.RESTARTED",
            "explore.event.LOST",
            "explore.event.REPEATED",
            "explore.event.HEALED",
            "explore.harm.LOST",
            "explore.harm.MADE",
            "explore.harm.DOUBLED",
            "explore.harm.FROZEN",
            "explore.harm.UNTRUE",
            "explore.harm.ENDLESS",
            "trace.fault.fired",
            "trace.fault.skipped",
            "trace.fault.released",
            "check.rule.books",
            "check.rule.visibility",
            "check.rule.conservation",
            "check.rule.atomicity",
            "check.rule.exactly-once",
            "check.rule.truth",
            "check.rule.no-phantom",
            "check.rule.isolation",
            "check.rule.convergence",
            "check.rule.progress",
            "check.rule.non-vacuity");

    private static final Set<String> BEGINNINGS = Set.of(
            "drill.grade.",
            "exercise.mark.",
            "exercise.grade.",
            "explore.event.",
            "explore.harm.",
            "done.",
            "trace.fault.",
            "check.rule.");

    /** English words that a Chinese reader types as they are. */
    private static final Set<String> SAME_IN_BOTH = Set.of();

    private final Texts english = Texts.english();
    private final Texts chinese = Texts.chinese();
    private final UsedKeys used = new UsedKeys(Checkout.find().root(), "checker", "workbench");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(chinese.keys())).isEqualTo(new TreeSet<>(english.keys()));
    }

    @Test
    void bothLanguagesFillInTheSamePlaces() {
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(chinese.placeholders(key)).as(key).isEqualTo(english.placeholders(key)));
    }

    @Test
    void whatHasWordsInEnglishHasChineseCharactersInChinese() {
        assertThat(english.keys())
                .filteredOn(key -> english.words(key).matches("(?s).*[A-Za-z]{2}.*") && !SAME_IN_BOTH.contains(key))
                .hasSizeGreaterThan(80)
                .allSatisfy(key -> assertThat(chinese.of(key)).as(key).containsPattern("\\p{IsHan}"));
    }

    @Test
    void englishTextsAreInEnglish() {
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(english.of(key)).as(key).doesNotContainPattern("\\p{IsHan}|[，。：；（）]"));
    }

    @Test
    void everyKeyThatTheCodeNamesExists() {
        assertThat(used.whole()).hasSizeGreaterThan(30);
        assertThat(english.keys()).containsAll(used.whole()).containsAll(COMPOSED);
        assertThat(used.beginnings()).as("add what can follow to COMPOSED").isEqualTo(BEGINNINGS);
    }

    @Test
    void everyKeyIsShownSomewhere() {
        Set<String> unused = new HashSet<>(english.keys());
        unused.removeAll(used.whole());
        COMPOSED.forEach(unused::remove);
        unused.removeAll(HelpTexts.descriptionKeys());
        String help = HelpTexts.shown(Locale.ENGLISH);
        unused.removeIf(key -> HelpTexts.shows(help, english.of(key)));

        assertThat(unused).as("keys that nothing shows").isEmpty();
    }

    @Test
    void theHelpShowsTheChineseTextsToo() {
        String help = HelpTexts.shown(Locale.SIMPLIFIED_CHINESE);

        assertThat(english.keys())
                .filteredOn(key ->
                        key.contains("usage.") || HelpTexts.descriptionKeys().contains(key))
                .allSatisfy(key -> assertThat(HelpTexts.shows(help, chinese.of(key)))
                        .as(key)
                        .isTrue());
    }

    @Test
    void everyCommandOptionAndParameterIsDescribed() {
        assertThat(HelpTexts.all()).allSatisfy(command -> {
            String name = command.getCommandName();
            assertThat(command.getCommandSpec().usageMessage().header())
                    .as(name)
                    .isNotEmpty();
            assertThat(command.getCommandSpec().args())
                    .allSatisfy(argument -> assertThat(argument.description())
                            .as(name + " " + argument.paramLabel())
                            .isNotEmpty());
        });
    }

    /** MessageFormat takes a single quote for the beginning of what is not to be filled in; picocli shows both. */
    @Test
    void everyPlaceIsFilledInAndQuotesAreWrittenForWhoReadsThem() {
        Set<String> formatted = new HashSet<>(used.whole());
        formatted.removeAll(HelpTexts.descriptionKeys());
        formatted.addAll(COMPOSED);
        Object[] arguments = {"<0>", "<1>", "<2>", "<3>", "<4>", "<5>", "<6>", "<7>", "<8>", "<9>"};

        assertThat(formatted)
                .allSatisfy(key -> Stream.of(english, chinese).forEach(texts -> {
                    String shown = new MessageFormat(texts.of(key), Locale.ROOT).format(arguments);
                    texts.placeholders(key)
                            .forEach(place -> assertThat(shown)
                                    .as(key)
                                    .contains(place.replace('{', '<').replace('}', '>')));
                    assertThat(texts.of(key).replace("''", "")).as(key).doesNotContain("'");
                }));
        assertThat(HelpTexts.descriptionKeys())
                .filteredOn(english.keys()::contains)
                .allSatisfy(key ->
                        assertThat(english.of(key) + chinese.of(key)).as(key).doesNotContain("''"));
    }
}
