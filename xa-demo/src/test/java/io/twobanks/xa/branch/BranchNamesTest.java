package io.twobanks.xa.branch;

import static io.twobanks.xa.branch.StubResource.xid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

/** A transaction manager ends its own branches and nobody else's, however alike they are called. */
class BranchNamesTest {
    private static final String TRANSFER = "12149cb0-6a5a-4456-924c-1403aa84f3ab";

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
    void a_name_says_its_transfer_and_is_its_instances_all_the_same() {
        Xid named = branch(BranchNames.of("two-banks-xa-2.7", TRANSFER));

        assertThat(BranchNames.transferOf(named)).hasValue(TRANSFER);
        assertThat(second.isOwn(named)).isTrue();
        assertThat(first.isOwn(named)).isFalse();
        assertThat(first.isOfThisBank(named)).isTrue();
        assertThat(BranchNames.transferOf(branch("two-banks-xa7"))).isEmpty();
        assertThat(BranchNames.transferOf(branch("two-banks-xa7:something-else")))
                .isEmpty();
    }

    @Test
    void a_name_that_leaves_no_room_for_the_transfer_is_refused() {
        assertThat(new BranchNames("two-banks-xa", "-999").own()).hasSize(17);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BranchNames("two-banks-xa", "-1000"))
                .withMessageContaining("too long");
    }

    @Test
    void an_instance_that_is_no_number_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BranchNames("two-banks-xa", "2"));
    }

    private static Xid branch(String name) {
        return xid("some-transaction", name);
    }
}
