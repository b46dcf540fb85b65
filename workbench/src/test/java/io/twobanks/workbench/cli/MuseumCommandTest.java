package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.museum.Exhibit;
import io.twobanks.workbench.museum.Museum;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MuseumCommandTest {
    private static final List<Exhibit> EXHIBITS = Museum.of(Checkout.find()).exhibits();
    private static final Exhibit FIRST = EXHIBITS.get(0);

    @Test
    void without_a_name_all_are_listed_in_the_users_language() {
        Ran english = Ran.in(Locale.ENGLISH, "museum");
        Ran chinese = Ran.in(Locale.SIMPLIFIED_CHINESE, "museum");

        assertThat(english.exitCode()).isZero();
        assertThat(english.out()).startsWith(EXHIBITS.size() + " exhibits");
        assertThat(EXHIBITS).allSatisfy(exhibit -> {
            assertThat(english.out()).contains(exhibit.id(), exhibit.title().en());
            assertThat(chinese.out()).contains(exhibit.id(), exhibit.title().zh());
        });
    }

    @Test
    void what_stands_beside_an_exhibit_can_be_read_without_running_it() {
        Ran english = Ran.in(Locale.ENGLISH, "museum", FIRST.id(), "--read");
        Ran chinese = Ran.in(Locale.SIMPLIFIED_CHINESE, "museum", FIRST.id(), "--read");

        assertThat(english.exitCode()).isZero();
        assertThat(english.out())
                .startsWith(FIRST.title().en())
                .contains("Reported ", "Seen ", "Why ", "Cure ", FIRST.here(), FIRST.switchedBy());
        assertThat(FIRST.reports())
                .allSatisfy(report -> assertThat(english.out()).contains(report.link()));
        assertThat(chinese.exitCode()).isZero();
        assertThat(chinese.out()).startsWith(FIRST.title().zh()).contains("报告", "现象", "原因", "对策");
    }

    @Test
    void an_exhibit_that_is_not_there_is_refused_and_nothing_is_started() {
        Ran ran = Ran.in(Locale.ENGLISH, "museum", "dinosaur");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("'dinosaur'", FIRST.id(), "Nothing was started.");
        assertThat(ran.err().lines()).hasSize(1);
    }
}
