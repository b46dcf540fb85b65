package io.twobanks.compensation.console;

import io.twobanks.workbench.junit.ConsoleTests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The console of this pattern: the saga's log explains what is half done, and after a restart the saga goes on. */
class ConsoleIT extends ConsoleTests {
    ConsoleIT() {
        super("compensation", "you", "bank-a", "bank-b");
    }

    @Test
    void a_saga_that_died_goes_on_from_its_log() throws IOException {
        page.arm("compensation.debit.after", "CRASH");
        page.transfer();

        page.awaitState("bank-a", "ENDED");
        browser().awaitText("#words", "Half done, and bank-a is dead");
        browser().awaitText("#words", "1 × a saga that is under way");
        page.awaitInTable("saga_step", "db-a", "DEBIT");
        page.picture("crash");

        page.act("restart", "bank-a");
        page.awaitState("bank-a", "READY");
        page.awaitPaid();
        browser().awaitText("#sequence", "resume.before");
    }

    @Test
    void between_its_steps_everybody_sees_the_money_on_its_way() {
        page.hold("compensation.debit.after");
        browser().awaitText("#sum", "10.50 on its way");
        page.letGo();
        page.awaitPaid();
    }
}
