package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The payer's bank ends a transfer: complete, the money back, or a person at the desk. */
class EndTransferTest {
    private static final String ID = "00000001-0000-4000-8000-000000000000";
    private static final Reason CLOSED = Reason.read("closed-account: Account B-1 is closed.");

    private final MqTables tables = new MqTables('A');
    private final TransferRegister register = tables.bank.register();
    private final EndTransfer end = new EndTransfer(tables.bank.books(), register, tables.bank.tables());
    private final RepairDesk desk = new RepairDesk(List.of(new RefundCases(
            register,
            tables.bank.books(),
            new CaseFile(tables.bank.books(), tables.bank.record()),
            tables.bank.tables())));

    EndTransferTest() {
        tables.local().pay(tables.bank.order(ID, "A-1", "B-1"));
    }

    private static CreditReply reply(boolean credited) {
        return new CreditReply(ID, "B-1", new BigDecimal("10.00"), credited, credited ? null : CLOSED);
    }

    @Test
    void credited_is_complete_and_what_is_told_afterwards_changes_nothing() {
        end.by(reply(true));
        end.by(reply(false));

        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT");
    }

    @Test
    void refused_gives_the_payer_the_money_back_once_and_says_why() {
        end.by(reply(false));
        end.by(reply(false));

        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT", "REFUND");
        assertThat(register.find(ID).orElseThrow().getReason().written())
                .isEqualTo("reversed: Account B-1 is closed. What had moved was put back.");
        assertThat(desk.find(ID)).as("it never needed a person").isEmpty();
    }

    @Test
    void money_that_cannot_go_back_waits_for_a_person_who_gives_it_back_when_the_account_is_open() {
        tables.bank.become(AccountStatus.CLOSED, "A-1");
        end.by(reply(false));
        assertThat(desk.items()).extracting(DeskItem::kind).containsExactly("no-refund");
        assertThatThrownBy(() -> desk.act(ID, "retry"))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("Nothing has changed");
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);

        tables.bank.become(AccountStatus.OPEN, "A-1");
        DeskItem settled = desk.act(ID, "retry");
        assertThat(settled.kind()).isEqualTo(DeskItem.RESOLVED);
        assertThat(desk.act(ID, "retry")).isEqualTo(settled);
        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT", "REFUND");
        assertThat(desk.items()).isEmpty();
    }

    @Test
    void a_reply_about_another_transfer_or_amount_is_refused() {
        CreditReply unknown =
                new CreditReply("00000002-0000-4000-8000-000000000000", "B-1", new BigDecimal("10.00"), true, null);
        assertThatThrownBy(() -> end.by(unknown)).isInstanceOf(Refused.class);
        CreditReply other = new CreditReply(ID, "B-1", new BigDecimal("11.00"), true, null);
        assertThatThrownBy(() -> end.by(other)).isInstanceOf(Refused.class);
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.PENDING);
    }
}
