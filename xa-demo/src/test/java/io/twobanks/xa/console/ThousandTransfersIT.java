package io.twobanks.xa.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page of somebody who has let a thousand transfers run by it is as quick and as large as before. */
class ThousandTransfersIT extends OnPage {
    private static final int FEW = 100;
    private static final int MANY = 1000;
    private static final int CLIENTS = 4;
    private static final double MEGABYTE = 1e6;

    /** Pays through the page's own door; each client waits for its answer, or until the page has forgotten the transfer. */
    private static final String PAY =
            "Promise.all([import('/live.js'), import('/session.js')]).then(([{now}, {post}]) => {"
                    + " let left = COUNT; globalThis.paying = CLIENTS;"
                    + " const client = async () => { while (left-- > 0) { const transferId = crypto.randomUUID();"
                    + " await post('/api/transfers', {transferId, fromAccount: 'A-1', toAccount: 'B-1', amount: '0.01'});"
                    + " let known = false; for (;;) { const one = now.transfers.get(transferId); known ||= one !== undefined;"
                    + " if (one?.answer || known && !one) break; await new Promise(done => setTimeout(done, 20)); } } globalThis.paying--; };"
                    + " for (let i = 0; i < CLIENTS; i++) client(); })";

    /** @param megabytes what the page's scripts keep, after garbage was collected */
    private record Size(int elements, double megabytes) {
        static Size now() {
            return new Size(
                    Integer.parseInt(browser.ask("document.querySelectorAll('*').length")),
                    browser.heapBytes() / MEGABYTE);
        }
    }

    @Test
    void a_thousand_transfers_leave_the_page_as_quick_and_as_small_as_a_hundred_did() {
        StepsShown steps = new StepsShown(page);
        pay(FEW);
        double millis = steps.millis();
        Size size = Size.now();

        pay(MANY);

        double later = steps.millis();
        Size after = Size.now();
        System.out.println("After " + FEW + " transfers: " + millis + " ms, " + size + "; after " + MANY + " more: "
                + later + " ms, " + after);
        assertThat(later).as("milliseconds until a step is shown").isBetween(0.0, 200.0);
        assertThat(after.elements()).isLessThan(size.elements() + size.elements() / 10);
        assertThat(after.megabytes()).isLessThan(size.megabytes() + 3);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void pay(int count) {
        browser.run(PAY.replace("COUNT", "" + count).replace("CLIENTS", "" + CLIENTS));
        browser.await("all are answered", "globalThis.paying === 0", BOUND);
    }
}
