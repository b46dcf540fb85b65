package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.junit.DrillTests;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every drill of the pattern, typed; and a repair that does harm. */
class DrillsIT extends DrillTests {
    private static final Pattern XID = Pattern.compile("X'[0-9a-f]+',X'[0-9a-f]+',\\d+");

    DrillsIT() {
        super("xa");
    }

    @Override
    protected String unsolved() {
        return "Left over at db-b: in-doubt";
    }

    /** Past the desk, as an administrator who takes what is in doubt for undecided. */
    @Test
    @Tag("long")
    void a_branch_that_is_rolled_back_by_hand_leaves_half_a_transfer_and_the_grade_says_so() throws IOException {
        Broken broken = breakIt("log-lost");
        Matcher branch =
                XID.matcher(type("sql", "db-b", "XA RECOVER FORMAT='SQL'").output());
        assertThat(branch.find()).as("a branch in doubt").isTrue();

        assertThat(type("sql", "db-b", "XA ROLLBACK " + branch.group()).exitCode())
                .isZero();

        requireGrade(1, "Not solved: half a transfer.", broken);
        requireGrade(1, "Bank A paid 10.00 from " + broken.payer(), broken);
        requireDone("./twobanks restart bank");
        requireDone(broken.fill("./twobanks desk {transfer} complete"));
        requireGrade(0, "Solved", broken);
    }
}
