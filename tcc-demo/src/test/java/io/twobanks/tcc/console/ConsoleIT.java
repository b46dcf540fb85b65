package io.twobanks.tcc.console;

import io.twobanks.workbench.junit.ConsoleTests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The console of this pattern: Try freezes money, the coordinator sees to it that Confirm or Cancel follows. */
class ConsoleIT extends ConsoleTests {
    ConsoleIT() {
        super("tcc", "you", "bank-a", "seata", "bank-b");
    }

    @Test
    void what_is_tried_and_held_too_long_is_cancelled() throws IOException {
        page.hold("tcc.freeze.after");
        browser().awaitText("#banks", "10.50 frozen");
        page.picture("frozen");

        page.awaitInTable("branch", "db-a", "CANCELLED");
        browser().await("nothing is frozen any more", "!document.querySelector('#banks').innerText.includes('frozen')");
        page.letGo();
        browser().awaitText("#words", "Refused: nothing has moved");
    }

    @Test
    void a_bank_that_died_in_confirm_is_confirmed() throws IOException {
        page.arm("tcc.confirm-payer.after", "CRASH");
        page.transfer();

        page.awaitState("bank-a", "ENDED");
        page.picture("crash");
        page.act("restart", "bank-a");
        page.awaitState("bank-a", "READY");
        page.awaitPaid();
    }
}
