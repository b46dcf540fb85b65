package io.twobanks.mq.console;

import io.twobanks.workbench.junit.ConsoleTests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The console of this pattern: the broker stands between the banks, and asks back when it hears nothing. */
class ConsoleIT extends ConsoleTests {
    ConsoleIT() {
        super("mq", "you", "bank-a", "broker", "bank-b");
    }

    @Test
    void the_broker_asks_a_bank_that_died_before_it_could_tell() throws IOException {
        page.arm("mq.local.committed", "CRASH");
        page.transfer();

        page.awaitState("bank-a", "ENDED");
        browser().awaitText("#words", "Half done, and bank-a is dead");
        page.awaitInTable("transaction_log", "db-a", "PAID");
        page.picture("crash");

        page.act("restart", "bank-a");
        page.awaitState("bank-a", "READY");
        browser().awaitText("#sequence", "check.received");
        page.awaitPaid();
    }

    @Test
    void a_message_that_is_being_worked_on_is_money_on_its_way() throws IOException {
        page.hold("mq.credit.uncommitted");
        browser().awaitText("#sum", "10.50 on its way");
        page.picture("held");
        page.letGo();
        page.awaitPaid();
    }
}
