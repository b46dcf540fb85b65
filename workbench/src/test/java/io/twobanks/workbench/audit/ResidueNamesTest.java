package io.twobanks.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.Residue;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.launch.Checkout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResidueNamesTest {
    private final ResidueNames names = new ResidueNames(
            Checkout.find().pattern("xa"),
            List.of(
                    TimelineLine.step("xa.start.after", "t-1", Map.of()),
                    TimelineLine.step("xa.branch.enlisted", "t-1", Map.of("xid", "x1", "bank", "A")),
                    TimelineLine.step("xa.recovery-scan.before", null, Map.of("xid", "x2"))));

    @Test
    void a_branch_in_doubt_is_found_by_the_xid_that_the_timeline_names() {
        assertThat(filled("x1").transferId()).isEqualTo("t-1");
    }

    @Test
    void a_branch_that_no_line_names_belongs_to_nobody_known() {
        assertThat(filled("x2").transferId()).isNull();
        assertThat(filled("x3").transferId()).isNull();
    }

    private Residue filled(String xid) {
        Residue residue = new Residue("in-doubt", "db-b", xid, null);
        return names.fill(new AuditRead(null, List.of(residue), null)).between().get(0);
    }
}
