package io.twobanks.xa.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scenarios that are played from the page, on processes of their own, and the pages to which they lead. */
class ScenariosOnPageIT extends OnPage {
    /** What was just being started when its starter ended is ended by the reaper, which takes so long. */
    private static final Duration REAPED_WITHIN = Duration.ofSeconds(10);

    @AfterEach
    void nothing_was_complained_about() throws IOException {
        assertThat(browser.complaints()).isEmpty();
        browser.go(page.address("#run"));
        browser.awaitText("#banks", "A-1");
        page.speak("en");
    }

    private static void choose(String scenario) {
        browser.press(".views a[href='#scenarios']");
        browser.await("the list of scenarios", "document.querySelectorAll('#plans a').length > 40", BOUND);
        browser.press("#plans a[data-key='" + scenario + "']");
        browser.awaitText("#stage code", scenario);
    }

    private static void play(String... answers) {
        for (String answer : answers) {
            browser.press("#stage [data-key='" + answer + "']");
        }
        browser.press("#stage [data-key=play]");
        browser.awaitText("#stage .progress", "s so far");
    }

    private static void awaitOutcome(String said) {
        browser.await(
                said, "(document.querySelector('#stage .outcome')?.innerText ?? '').includes('" + said + "')", BOUND);
    }

    @Test
    void who_says_what_is_expected_sees_what_happens_and_why() throws IOException {
        choose("xa-killed-between-commits");
        page.pictures("scenario-question");
        page.requireNobodyKeptOut();
        play("end C+", "price V");

        choose("payer-refuses");
        browser.awaitText("#stage", "xa-killed-between-commits is being played now");
        browser.reload();
        choose("xa-killed-between-commits");
        awaitOutcome("As promised");

        assertThat(browser.text("#stage"))
                .contains(
                        "That is what you expected.", "It is paid in the end, but the client did not hear so at once.")
                .contains("CRASH at xa.commit-a.after", "recovery has committed the branch", "Valid: no rule")
                .contains("./twobanks judge", "--seed");
        page.pictures("scenario-outcome");
        page.requireNobodyKeptOut();
        page.speak("zh");
        awaitOutcome("与承诺一致");
        page.picture("scenario-outcome-zh");
    }

    @Test
    void a_guard_that_is_away_is_noticed_by_the_checker() throws IOException {
        choose("xa-killed-between-commits/without-two-phase-commit");
        browser.awaitText("#stage", "xa.guard.two-phase-commit=false");
        play("end ATOMICITY");

        awaitOutcome("The checker noticed: this guard is needed");
        assertThat(browser.text("#stage")).contains("INVALID", "ATOMICITY", "That is what you expected.");
        page.picture("scenario-without-guard");
    }

    @Test
    void what_is_stopped_says_nothing_and_the_run_goes_on() {
        choose("hot-account");
        play("end unsure");
        assertThat(Await.until(() -> processes() > 0, BOUND))
                .as("it has processes of its own")
                .isTrue();

        browser.press("#stage [data-key=stop]");

        awaitOutcome("Stopped before its end");
        assertThat(Await.until(() -> processes() == 0, REAPED_WITHIN))
                .as("all of them are gone")
                .isTrue();

        browser.press(".views a[href='#run']");
        page.transfer();
        page.awaitPaid();
    }

    /** Databases that were started for a scenario. */
    private static long processes() {
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains("twobanks-runs/console/scenarios/xa"))
                .count();
    }

    @Test
    void a_scenario_leads_to_its_chapter() throws IOException {
        choose("payer-refuses");
        browser.go(page.address("#read/how/xa"));
        browser.awaitText("#document h1", "XA: how it works");
        browser.awaitText("#document", "Phase one, the vote.");
        page.picture("chapter");
        page.speak("zh");
        browser.awaitText("#document h1", "XA");
        browser.await("the Chinese one", "/\\p{Script=Han}/u.test(document.querySelector('#document').innerText)");
    }

    @Test
    void the_results_that_are_published_are_shown_under_the_same_policy() throws IOException {
        browser.press(".views a[href='results.html']");
        browser.await("the matrix", "document.querySelectorAll('.cellb').length > 50");
        browser.awaitText(".ways", "The published");
        browser.press("[data-metric=final]");
        browser.await(
                "bars of some length", "[...document.querySelectorAll('.meter i')].some(bar => bar.clientWidth > 4)");
        page.picture("results");
    }
}
