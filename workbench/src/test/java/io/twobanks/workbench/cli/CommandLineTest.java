package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final String HAN = "(?s).*\\p{IsHan}.*";

    static Set<String> commands() {
        return TwoBanks.commandLine().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfInEnglish(String command) {
        Ran ran = Ran.in(ENGLISH, "help", command);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("Usage: ", "twobanks " + command).doesNotMatch(HAN);
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfInChinese(String command) {
        Ran ran = Ran.in(CHINESE, "help", command);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("用法：", "twobanks " + command).doesNotContain("Usage", "Show ", "Commands:");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theListOfCommandsIsShownInTheUsersLanguage() {
        assertThat(Ran.in(ENGLISH).out())
                .contains(commands())
                .contains("Exit codes")
                .doesNotMatch(HAN);
        assertThat(Ran.in(CHINESE).out()).contains(commands()).contains("退出码").doesNotContain("Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr-FR", "ja"})
    void whoSpeaksAnotherLanguageGetsEnglish(String language) {
        assertThat(Ran.in(Locale.forLanguageTag(language), "--help").out()).contains("Usage: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hans-CN", "zh-TW"})
    void everyKindOfChineseGetsChinese(String language) {
        assertThat(Ran.in(Locale.forLanguageTag(language), "--help").out()).contains("用法：");
    }

    static Stream<String> wrongUsages() {
        return Stream.concat(wrongOrders(), wrongStarts());
    }

    static Stream<String> wrongOrders() {
        return Stream.of(
                "arm",
                "arm xa.debit.after",
                "arm xa.debit.after EXPLODE",
                "arm xa.debit.after CRASH --nth two",
                "arm xa.debit.after CRASH --nth 0",
                "arm xa.debit.after CRASH --transfer=zzz",
                "arm xa.debit.after CRASH --in",
                "arm xa.debit.after CRASH bank-a",
                "arm xa.debit.after crush --in bank",
                "arm --in bank",
                "arm xa.debit.after DELAY --delay soon",
                "arm xa.debit.after DELAY --delay=-5",
                "help nope",
                "kill",
                "link bank",
                "museum one two",
                "museum --seed many",
                "logs bank -n many",
                "logs bank -n -1",
                "points xa tcc",
                "status --all");
    }

    static Stream<String> wrongStarts() {
        return Stream.of(
                "bench",
                "bench xa --rounds 0",
                "bench xa --seconds 0",
                "bench xa --clients 1,0",
                "bench xa --clients many",
                "bench xa --warm-up 0",
                "bench xa --seed now",
                "run",
                "run xa --debug bank",
                "run xa --debug bank=port",
                "run xa --debug bank=99999",
                "run xa --debug nope=5005",
                "run xa -P novalue",
                "load",
                "load --rate 5 --clients 3",
                "load --rate -1",
                "load --rate NaN",
                "load --clients 3 --seconds 0",
                "load --rate 5 --at-most 0",
                "soak --pattern xa --hours 0",
                "campaign",
                "campaign xa --minutes 0",
                "campaign xa --minutes -1",
                "campaign xa --minutes NaN",
                "campaign xa --times 0",
                "campaign xa --seed many",
                "campaign xa --without 3,x");
    }

    @ParameterizedTest
    @MethodSource("wrongUsages")
    void wrongUsageIsExplainedAndEndsWithTwo(String line) {
        Ran ran = Ran.in(ENGLISH, line.split(" "));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err().lines().findFirst().orElseThrow()).matches("([A-Z]|-).* .*");
        assertThat(ran.err()).contains("Usage: ").doesNotContain("\tat ", "Exception");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongUsages")
    void wrongUsageIsExplainedInChineseToo(String line) {
        Ran ran = Ran.in(CHINESE, line.split(" "));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err().lines().findFirst().orElseThrow()).matches(HAN);
    }

    @Test
    void anUnknownCommandIsNamedAndTheNearestOnesAreSuggested() {
        Ran ran = Ran.in(ENGLISH, "kil");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("'kil'", "twobanks kill").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"points", "run"})
    void anUnknownPatternIsASentenceThatNamesTheKnownOnes(String command) {
        Ran english = Ran.in(ENGLISH, command, "nope");
        Ran chinese = Ran.in(CHINESE, command, "nope");

        assertThat(english.exitCode()).isEqualTo(1);
        assertThat(english.err().lines()).hasSize(1);
        assertThat(english.err()).startsWith("There is no pattern 'nope'.").contains("xa");
        assertThat(chinese.exitCode()).isEqualTo(1);
        assertThat(chinese.err()).startsWith("没有模式 “nope”。").contains("xa");
        assertThat(chinese.err().lines()).hasSize(1);
    }

    @Test
    void thePointsOfAPatternAreListedInTheUsersLanguage() {
        assertThat(Ran.in(ENGLISH, "points", "xa").out())
                .contains("xa.prepare-b.after", "both banks have prepared", "xa.guard.banks-apart")
                .doesNotContain("xa.branch.enlisted")
                .doesNotMatch(HAN);
        assertThat(Ran.in(CHINESE, "points", "xa").out()).contains("xa.prepare-b.after", "两行都已准备");
    }
}
