package io.twobanks.workbench.junit;

import io.twobanks.infra.Await;
import io.twobanks.workbench.browser.Chromium;
import java.time.Duration;

/** Whether all of a page is on the screen from left to right. */
record PageWidth(Chromium browser) {
    static final int TELEPHONE = 390;

    private static final Duration FITS_WITHIN = Duration.ofSeconds(10);
    private static final String WIDER = "[...document.querySelectorAll('body *')]"
            + ".filter(one => one.getBoundingClientRect().right > WIDTH)"
            + ".map(one => one.tagName + ' ' + one.getAttribute('class') + ' ' + one.textContent.slice(0, 40)).join('\\n')";

    /** @throws AssertionError with what is wider, when the page does not come to fit */
    void requireNothingWider(int width) {
        String fits = "document.documentElement.scrollWidth <= " + width;
        if (!Await.until(() -> browser.ask(fits).equals("true"), FITS_WITHIN)) {
            throw new AssertionError("Wider than " + width + ":\n" + browser.ask(WIDER.replace("WIDTH", "" + width)));
        }
    }
}
