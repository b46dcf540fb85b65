package io.twobanks.xa.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A drill as a learner does it on the page: read, broken, graded too early, hinted at, repaired at the desk, graded again. */
class DrillsOnPageIT extends OnPage {
    private static final String DRILL = "#drills [data-drill=log-lost]";

    @Test
    void what_the_page_breaks_is_repaired_at_the_desk_and_graded_by_the_checker() throws IOException {
        browser.press(".views a[href='#drills']");
        browser.awaitText(DRILL, "the transaction manager's log with it");
        look("drill-offered");

        press("break");
        awaitPhase("BROKEN");
        awaitGrade("grade", "OPEN");
        assertThat(browser.text(DRILL)).contains("Not solved yet", "Left over at db-b: in-doubt");
        browser.awaitText("#words", "A transfer waits for a person");
        press("hint");
        browser.awaitText(DRILL, "still lists its branch");
        assertThat(browser.text(DRILL)).doesNotContain("One way to repair it");
        browser.reload();
        browser.awaitText(DRILL, "still lists its branch");
        look("drill-broken");

        browser.awaitText("#desk", "commit");
        browser.press("#desk [data-key$=' commit']");
        browser.awaitText("#toast", "committed");
        awaitGrade("grade", "SOLVED");
        browser.await("nothing waits for a person", "document.querySelector('#desk').hidden", BOUND);

        browser.awaitText(DRILL, "One way to repair it");
        look("drill-solved");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void press(String key) {
        browser.press(DRILL + " [data-key=" + key + "]");
    }

    private static void awaitPhase(String phase) {
        browser.await(phase, "document.querySelector('" + DRILL + "').dataset.phase === '" + phase + "'", BOUND);
    }

    private static void awaitGrade(String key, String kind) {
        press(key);
        browser.await(kind, "document.querySelector('" + DRILL + " [data-grade=" + kind + "]') !== null", BOUND);
    }

    /** On a desk and on a telephone, light and dark, in both languages; and nobody is kept out. */
    private static void look(String name) throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            page.speak(language);
            page.requireNobodyKeptOut();
            page.pictures(name + "-" + language);
        }
    }
}
