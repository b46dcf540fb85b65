package io.twobanks.xa.console;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.exercise.LearnersFolder;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The pictures of the console in the documents, drawn anew with {@code -Dtwobanks.write=true}: each of them of something that really
 * happens then. Compensation has to be built.
 */
@EnabledIfSystemProperty(named = "twobanks.write", matches = "true")
class PicturesForTheDocsIT extends OnPage {
    private static final int WIDTH = 1280;

    private final Checkout checkout = Checkout.find();

    @Test
    void a_crash_in_the_run() throws IOException {
        go("#run");
        page.arm("xa.commit-a.after", "CRASH");
        page.transfer();
        page.awaitState("bank", "ENDED");
        browser.awaitText("#sequence", "no answer");
        browser.awaitText("#table [data-database=db-b]", "two-banks-xa");
        draw("run");
        page.act("restart", "bank");
        page.awaitState("bank", "READY");
        page.awaitPaid();
    }

    @Test
    void a_scenario_that_was_played() throws IOException {
        go("#scenarios/xa-killed-between-commits");
        browser.awaitText("#stage code", "xa-killed-between-commits");
        browser.press("#stage [data-key='end C+']");
        browser.press("#stage [data-key='price V']");
        browser.press("#stage [data-key=play]");
        browser.await("its outcome", "document.querySelector('#stage .outcome') !== null", BOUND);
        draw("scenario");
    }

    @Test
    void a_drill_that_waits_for_a_person() throws IOException {
        go("#drills");
        browser.press("#drills [data-drill=log-lost] [data-key=break]");
        browser.await("it is broken", "document.querySelector('#drills [data-phase=BROKEN]') !== null", BOUND);
        browser.awaitText("#desk", "commit");
        draw("drill");
        browser.press("#desk [data-key$=' commit']");
        browser.awaitText("#toast", "committed");
        browser.press("#drills [data-drill=log-lost] [data-key=grade]");
        browser.await("it is solved", "document.querySelector('#drills [data-grade=SOLVED]') !== null", BOUND);
    }

    @Test
    void two_patterns_in_lock_step() throws IOException {
        go("#lockstep/xa,compensation/payer-killed");
        browser.awaitText("#lockstep-choice", "payer-killed");
        browser.press("#lockstep-choice [data-key=play]");
        browser.await(
                "both have ended", "document.querySelectorAll('#lockstep-lanes .lane .plain').length === 2", BOUND);
        draw("lockstep");
    }

    @Test
    void an_exercise_that_is_not_passed() throws IOException {
        Pattern xa = checkout.pattern("xa");
        LearnersFolder learners = new LearnersFolder(checkout, xa, Exercise.named("not-found", xa), null);
        boolean isMine = !learners.isMade();
        go("#exercises");
        browser.await("the exercises", "document.querySelector('#exercises-list article') !== null");
        if (isMine) {
            browser.press("#exercises-list [data-key='begin not-found']");
        }
        browser.press("#exercises-list [data-key='grade not-found']");
        browser.await("its grade", "document.querySelector('#exercises-list [data-grade=harm]') !== null", BOUND);
        draw("exercise");
        if (isMine) {
            PrivateFiles.delete(learners.folder());
        }
    }

    private void go(String place) throws IOException {
        browser.go(page.address(place));
        page.speak("en");
    }

    /** As tall as the page is, in both languages. */
    private void draw(String name) throws IOException {
        Path folder = Files.createDirectories(checkout.root().resolve("docs/pictures"));
        for (String language : new String[] {"zh", "en"}) {
            page.speak(language);
            browser.ask("document.querySelector('#toast').hidden = true");
            browser.size(WIDTH, Integer.parseInt(browser.ask("document.body.scrollHeight")));
            browser.await("the page is drawn", "document.documentElement.scrollHeight <= innerHeight + 1");
            Files.write(folder.resolve("console-" + name + "-" + language + ".png"), browser.picture(false));
            browser.size(WIDTH, 1000);
        }
    }
}
