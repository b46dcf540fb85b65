package io.twobanks.xa.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import io.twobanks.workbench.browser.Key;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two patterns under the same transfer and the same fault, each on processes of its own; these two are built together. */
class LockStepOnPageIT extends OnPage {
    private static final Duration REAPED_WITHIN = Duration.ofSeconds(10);
    private static final String LANES = "#lockstep-lanes .lane";

    @AfterEach
    void nothing_was_complained_about() throws IOException {
        assertThat(browser.complaints()).isEmpty();
        browser.go(page.address("#run"));
        browser.awaitText("#banks", "A-1");
        page.speak("en");
    }

    private static void choose(String scenario) {
        browser.press(".views a[href='#lockstep']");
        browser.awaitText("#lockstep-choice", "Three-phase commit");
        browser.await(
                "both are chosen",
                "(box => box && (box.checked || (box.click(), false)))(document.querySelector(\"[data-key='pattern 3pc']\"))");
        browser.await("what both have", "document.querySelectorAll('#lockstep-choice option').length > 3", BOUND);
        browser.ask("(field => { field.value = '" + scenario
                + "'; field.dispatchEvent(new Event('change')); })(document.querySelector('#lockstep-choice select'))");
    }

    private static void awaitPhase(int ended) {
        browser.await(
                ended + " have ended",
                "document.querySelectorAll('" + LANES + " .plain').length === " + ended
                        + " && !document.querySelector('" + LANES + " .tag.now, " + LANES + " .tag.none')",
                BOUND);
    }

    @Test
    void two_patterns_are_drawn_on_one_axis_with_what_was_half_done() throws IOException {
        choose("same-id-twice/in-turn");
        page.requireNobodyKeptOut();
        browser.press("#lockstep-choice [data-key=play]");
        browser.awaitText("#lockstep-lanes", "waits for its turn");
        browser.reload();
        browser.awaitText("#lockstep-lanes", "Three-phase commit");

        awaitPhase(2);

        assertThat(browser.text("#lockstep-lanes"))
                .contains("As promised", "VALID", "It is paid, and the client is told so at once.", "money × seconds")
                .contains(
                        "./twobanks compare xa 3pc --only same-id-twice/in-turn --seed ",
                        "A reader saw both legs after");
        assertThat(browser.ask("document.querySelectorAll('" + LANES + " .drawn svg').length"))
                .isEqualTo("2");
        assertThat(browser.ask("new Set([...document.querySelectorAll('" + LANES
                        + " .drawn')].map(one => [...one.querySelectorAll('.tick')].filter(tick => / s$/.test(tick.textContent)).map(tick =>"
                        + " tick.textContent + tick.getAttribute('x')).join())).size"))
                .as("axes that differ from each other")
                .isEqualTo("1");
        page.pictures("lockstep");
        for (String language : List.of("en", "zh")) {
            page.speak(language);
            page.requireNobodyKeptOut();
        }
        page.picture("lockstep-zh");
    }

    @Test
    void the_keyboard_goes_along_the_marks_and_what_is_stopped_says_nothing() throws IOException {
        choose("no-failure");
        browser.press("#lockstep-choice [data-key=play]");
        browser.await(
                "steps are drawn while it is played",
                "document.querySelectorAll('" + LANES + ":has(.tag.now) .beat').length > 1",
                BOUND);
        browser.ask("document.querySelector('" + LANES + ":has(.tag.now) .beat').focus()");
        browser.press(Key.ARROW_RIGHT);
        browser.await(
                "the focus is at a mark and its steps are told",
                "document.activeElement.matches('.beat')"
                        + " && document.activeElement.closest('.lane').querySelector('.caption li') !== null");
        assertThat(Await.until(() -> processes() > 0, BOUND)).isTrue();

        browser.press("#lockstep-choice [data-key=stop]");

        browser.awaitText("#lockstep-lanes", "Stopped before its end");
        awaitPhase(0);
        assertThat(Await.until(() -> processes() == 0, REAPED_WITHIN))
                .as("all of its processes are gone")
                .isTrue();
    }

    /** Databases that were started for it. */
    private static long processes() {
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains("twobanks-runs/console/scenarios/lockstep"))
                .count();
    }
}
