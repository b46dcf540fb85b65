package io.twobanks.outbox.console;

import io.twobanks.workbench.junit.ConsoleTests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The console of this pattern: a row of the outbox explains what is half done, and a relay finishes it. */
class ConsoleIT extends ConsoleTests {
    ConsoleIT() {
        super("outbox", "you", "bank-a", "bank-b");
    }

    @Test
    void a_relay_that_died_before_sending_sends_after_its_restart() throws IOException {
        page.arm("outbox.credit.send", "CRASH");
        page.transfer();

        page.awaitState("bank-a", "ENDED");
        browser().awaitText("#words", "Half done, and bank-a is dead");
        page.awaitInTable("outbox", "db-a", "WAITING");
        page.picture("crash");

        page.act("restart", "bank-a");
        page.awaitState("bank-a", "READY");
        page.awaitPaid();
    }

    @Test
    void the_inbox_remembers_what_the_relay_does_not_know_yet() throws IOException {
        page.hold("outbox.credit.committed");
        page.awaitInTable("received_credit", "db-b", "10.50");
        page.picture("held");
        page.letGo();
        page.awaitPaid();
    }
}
