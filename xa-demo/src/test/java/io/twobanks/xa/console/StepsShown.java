package io.twobanks.xa.console;

import io.twobanks.workbench.browser.Chromium;
import io.twobanks.workbench.junit.ConsolePage;
import java.time.Duration;

/** How long after it has happened each step of a transfer stands on the page; both times are of this machine's clock. */
final class StepsShown {
    private static final String WATCH =
            "import('/live.js').then(({now}) => { globalThis.told = now; globalThis.seen = {};"
                    + " const chosen = () => document.querySelector('#chosen [aria-pressed=true]')?.dataset.key;"
                    + " new MutationObserver(() => document.querySelectorAll('#sequence .rows [data-key]')"
                    + ".forEach(step => { seen[chosen() + step.dataset.key] ??= Date.now(); }))"
                    + ".observe(document.querySelector('#sequence'), {childList: true, subtree: true});"
                    + " globalThis.late = () => { const {id, lines} = [...told.transfers.values()].at(-1);"
                    + " return lines.map((line, at) => seen[id + line.point + '#' + at] - Date.parse(line.time)); }; })";

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final int STEPS = 13;

    private final ConsolePage page;

    /** Watches from now on, until the page is loaded again. */
    StepsShown(ConsolePage page) {
        this.page = page;
        page.browser().run(WATCH);
    }

    /** Pays once. @return milliseconds until the step in the middle was shown */
    double millis() {
        Chromium browser = page.browser();
        browser.run("globalThis.seen = {}; globalThis.newest = [...told.transfers.keys()].at(-1)");
        page.transfer();
        browser.await(
                "a transfer with all its steps",
                "[...told.transfers.keys()].at(-1) !== newest && late().length >= " + STEPS
                        + " && late().every(Number.isFinite)",
                BOUND);
        System.out.println("A step was shown after so many milliseconds: " + browser.ask("late().join(' ')"));
        return Double.parseDouble(
                browser.ask("late().sort((one, other) => one - other)[Math.floor(late().length / 2)]"));
    }
}
