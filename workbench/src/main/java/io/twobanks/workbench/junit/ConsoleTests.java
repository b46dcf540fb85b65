package io.twobanks.workbench.junit;

import io.twobanks.workbench.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The console as a learner of one pattern uses it: a real browser, real banks, real faults; one run for all tests of a class. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConsoleTests {
    /** Open from before the first test until after the last. */
    protected ConsolePage page;

    private final String pattern;
    private final List<String> lanes;

    /** @param lanes who takes part in a transfer that nothing disturbs, from left to right */
    protected ConsoleTests(String pattern, String... lanes) {
        this.pattern = pattern;
        this.lanes = List.of(lanes);
    }

    @BeforeAll
    protected void start(@TempDir Path folder) throws IOException, InterruptedException {
        page = ConsolePage.open(pattern, folder);
    }

    @AfterAll
    protected void end() throws IOException {
        if (page != null) {
            page.close();
        }
    }

    @BeforeEach
    protected void begin() {
        page.speak("en");
        page.browser().awaitText("#sum", "=");
    }

    @AfterEach
    protected void requireNoComplaint() {
        List<String> said = page.browser().complaints();
        if (!said.isEmpty()) {
            throw new AssertionError("The browser complains: " + said);
        }
    }

    @Test
    protected void a_transfer_draws_itself_in_its_lanes_and_both_banks_change() throws IOException {
        if (!page.lanes().equals(lanes)) {
            throw new AssertionError("The lanes are " + page.lanes());
        }

        page.transfer();

        page.awaitPaid();
        browser().awaitText("#chosen [aria-pressed=true]", "completed");
        browser()
                .await(
                        "each step of the way is passed",
                        "document.querySelector('#sequence .rows .later, #sequence .rows .missed') === null");
        page.pictures("transfer");
    }

    @Test
    protected void it_keeps_nobody_out_in_either_language() {
        for (String language : List.of("en", "zh")) {
            page.speak(language);
            page.requireNobodyKeptOut();
        }
    }

    protected final Chromium browser() {
        return page.browser();
    }
}
