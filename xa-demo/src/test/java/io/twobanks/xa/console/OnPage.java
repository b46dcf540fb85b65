package io.twobanks.xa.console;

import io.twobanks.workbench.browser.Chromium;
import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.ConsolePage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The console of XA in a browser, one for all tests of a class; what is played there takes minutes. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
abstract class OnPage {
    static final Duration BOUND = Duration.ofMinutes(4);

    @TempDir
    static Path folder;

    static ConsolePage page;
    static Chromium browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        page = ConsolePage.open("xa", folder);
        browser = page.browser();
    }

    @AfterAll
    static void end() throws IOException {
        if (page != null) {
            page.close();
        }
    }
}
