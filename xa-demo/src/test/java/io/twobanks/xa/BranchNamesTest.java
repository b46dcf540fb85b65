package io.twobanks.xa;

import static io.twobanks.xa.StubResource.xid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

/** A transaction manager ends its own branches and nobody else's, however alike they are called. */
class BranchNamesTest {
    private final BranchNames first = new BranchNames("two-banks-xa", "");
    private final BranchNames second = new BranchNames("two-banks-xa", "-2");
    private final BranchNames twentyFirst = new BranchNames("two-banks-xa", "-21");

    @Test
    void the_first_instance_is_called_like_the_bank_and_the_others_are_told_apart_by_a_dot() {
        assertThat(first.own()).isEqualTo("two-banks-xa");
        assertThat(second.own()).isEqualTo("two-banks-xa-2.");
    }

    @Test
    void a_name_that_begins_alike_is_another_ones() {
        assertThat(first.isOwn(branch("two-banks-xa7"))).isTrue();
        assertThat(first.isOwn(branch("two-banks-xa-2.7"))).isFalse();
        assertThat(first.isOwn(branch("two-banks-xa-other7"))).isFalse();
        assertThat(second.isOwn(branch("two-banks-xa-2.7"))).isTrue();
        assertThat(second.isOwn(branch("two-banks-xa7"))).isFalse();
        assertThat(second.isOwn(branch("two-banks-xa-21.7"))).isFalse();
        assertThat(twentyFirst.isOwn(branch("two-banks-xa-2.17"))).isFalse();
    }

    @Test
    void a_bank_knows_the_branches_of_all_its_instances() {
        assertThat(second.isOfThisBank(branch("two-banks-xa7"))).isTrue();
        assertThat(first.isOfThisBank(branch("two-banks-xa-2.7"))).isTrue();
        assertThat(first.isOfThisBank(branch("two-banks-xa-other7"))).isFalse();
        assertThat(first.isOfThisBank(branch("two-banks"))).isFalse();
    }

    @Test
    void recovery_is_shown_its_own_branches_only() throws XAException {
        StubResource bank = new StubResource(branch("two-banks-xa1"), branch("two-banks-xa-2.1"));

        Xid[] listed = new RecoverBranches(true, first).of(bank, 0);

        assertThat(listed).hasSize(1);
        assertThat(Branches.text(listed[0])).endsWith("two-banks-xa1");
    }

    @Test
    void an_instance_that_is_no_number_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BranchNames("two-banks-xa", "2"));
    }

    private static Xid branch(String name) {
        return xid("some-transaction", name);
    }
}
