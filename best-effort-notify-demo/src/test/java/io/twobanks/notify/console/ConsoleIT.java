package io.twobanks.notify.console;

import io.twobanks.workbench.junit.ConsoleTests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The console of this pattern: a notifier of the payer's bank tells the payee's bank, again and again. */
class ConsoleIT extends ConsoleTests {
    ConsoleIT() {
        super("notify", "you", "bank-a", "broker", "notifier-a", "bank-b");
    }

    @Test
    void a_notifier_that_died_goes_on_with_the_attempts_that_are_left() throws IOException {
        page.arm("notify.attempt.send", "CRASH");
        page.transfer();

        page.awaitState("notifier-a", "ENDED");
        page.awaitInTable("notice", "db-a", "WAITING");
        page.picture("crash");

        page.act("restart", "notifier-a");
        page.awaitState("notifier-a", "READY");
        page.awaitPaid();
        page.awaitInTable("attempt", "db-a", "notifier-a");
    }

    @Test
    void what_is_paid_and_not_yet_credited_is_on_its_way() throws IOException {
        page.hold("notify.credit.uncommitted");
        browser().awaitText("#sum", "10.50 on its way");
        page.picture("held");
        page.letGo();
        page.awaitPaid();
    }
}
