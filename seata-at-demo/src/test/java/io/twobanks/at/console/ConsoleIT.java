package io.twobanks.at.console;

import io.twobanks.workbench.junit.ConsoleTests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The console of this pattern: images of rows, global locks at the coordinator, and an undo that everybody can watch. */
class ConsoleIT extends ConsoleTests {
    ConsoleIT() {
        super("at", "you", "bank-a", "seata", "bank-b");
    }

    @Test
    void what_is_held_too_long_is_undone_from_its_image() throws IOException {
        page.hold("at.debit.committed");
        page.awaitInTable("undo_log", "db-a", "branch_id");
        browser().awaitText("#sum", "10.50 on its way");
        page.picture("undo-log");

        browser().awaitText("#sequence", "undo.after");
        page.letGo();
        browser().awaitText("#words", "Refused: nothing has moved");
        page.awaitInTable("undo_log", "db-a", "No rows");
    }

    @Test
    void a_payer_that_died_before_the_decision_has_everything_back() throws IOException {
        page.arm("at.credit.answered", "CRASH");
        page.transfer();

        page.awaitState("bank-a", "ENDED");
        page.awaitInTable("lock_table", "db-seata", "account");
        page.picture("crash");
        page.act("restart", "bank-a");
        page.awaitState("bank-a", "READY");
        browser().awaitText("#words", "Refused: nothing has moved");
    }
}
