package io.twobanks.workbench.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.KnownSettings;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each museum.yml says of itself; that its scenarios are there, each pattern's ReferenceTest shows. */
class MuseumTest {
    private static final String HAN = "\\p{IsHan}";
    private static final Museum MUSEUM = Museum.of(Checkout.find());

    static Stream<Exhibit> exhibits() {
        return MUSEUM.exhibits().stream();
    }

    @Test
    void there_are_many_and_each_has_a_name_of_its_own() {
        List<String> ids = exhibits().map(Exhibit::id).toList();

        assertThat(ids).hasSizeGreaterThanOrEqualTo(12).allMatch(id -> id.matches("[a-z][a-z0-9-]*"));
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void everything_is_said_in_both_languages(Exhibit exhibit) {
        assertThat(Stream.of(exhibit.title(), exhibit.reported(), exhibit.seen(), exhibit.why(), exhibit.cure()))
                .allSatisfy(MuseumTest::requireBoth);
        if (exhibit.fixed() != null) {
            requireBoth(exhibit.fixed());
        }
        assertThat(exhibit.here()).isNotBlank().doesNotContainPattern(HAN);
    }

    private static void requireBoth(Text text) {
        assertThat(text.en()).isNotBlank().doesNotContainPattern(HAN);
        assertThat(text.zh()).containsPattern(HAN);
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void a_report_has_an_address_a_title_and_a_version(Exhibit exhibit) {
        assertThat(exhibit.reports()).allSatisfy(report -> {
            assertThat(report.link()).startsWith("https://");
            assertThat(report.title()).isNotBlank();
            assertThat(report.version()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void it_is_a_scenario_of_a_pattern_with_a_setting_that_exists_or_an_experiment(Exhibit exhibit) {
        assertThat(exhibit.isScenario()).isEqualTo(exhibit.experiment() == null);
        assertThat(Checkout.find().patterns()).contains(exhibit.pattern());
        assertThat(exhibit.switchedBy()).isNotBlank();
        if (exhibit.isScenario()) {
            String[] setting = exhibit.switchedBy().split("=", 2);
            KnownSettings.of(Checkout.find().pattern(exhibit.pattern())).require(Map.of(setting[0], setting[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void it_fits_on_a_screen_in_both_languages(Exhibit exhibit) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            List<String> lines = InLanguage.as(language, () -> Screen.of(exhibit));
            assertThat(lines).as(exhibit.id() + ", " + language).hasSizeLessThanOrEqualTo(Screen.MOST_LINES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void an_unknown_exhibit_is_a_sentence_that_names_the_known_ones(String language) {
        InLanguage.as(Locale.forLanguageTag(language), () -> {
            assertThatThrownBy(() -> MUSEUM.exhibit("dinosaur"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("dinosaur")
                    .hasMessageContaining(MUSEUM.exhibits().get(0).id());
            return null;
        });
    }
}
