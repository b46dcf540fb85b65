package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.reconcile.CompareBanks;
import io.twobanks.common.reconcile.DifferenceCases;
import io.twobanks.common.reconcile.Differences;
import io.twobanks.common.reconcile.Reconcile;
import io.twobanks.common.reconcile.SettleAwaited;
import io.twobanks.common.reconcile.Windows;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a comparison has found, at the desk: what a person may do about it, and what comes of it. */
class DifferenceCasesTest {
    private static final String ID = "00000001-0000-4000-8000-000000000000";
    private static final Duration AGE = Duration.ofSeconds(30);

    private final MqTables tables = new MqTables('A');
    private final MqTables.Paying payments = tables.new Paying();
    private final TransferRegister register = tables.bank.register();
    private final OtherBank other = new OtherBank();
    private final Sent broker = new Sent();
    private final Differences differences = new Differences(tables.differences, "difference", tables.clock);
    private final CompareBanks banks = new CompareBanks(differences, payments);
    private final SettleAwaited awaited = new SettleAwaited(
            new EndTransfer(tables.bank.books(), register, tables.bank.tables()),
            banks,
            new SendAgain(tables.messages, broker, tables.faults),
            tables.bank.claims(),
            AGE,
            tables.clock);
    private final Reconcile reconcile = new Reconcile(
            new Windows(new MqTables.Watermark(), AGE, Duration.ofHours(24), tables.clock),
            payments,
            other.asPeer(),
            awaited,
            banks,
            new NothingInOwnBooks().ledger(tables),
            AGE,
            tables.clock);
    private final RepairDesk desk = new RepairDesk(
            List.of(new DifferenceCases(
                    differences,
                    payments,
                    awaited,
                    reconcile::lookAgain,
                    register,
                    tables.bank.books(),
                    new CaseFile(tables.bank.books(), tables.bank.record()),
                    tables.bank.tables())),
            reconcile::forDesk);

    private List<String> compared() {
        tables.clock.pass(AGE);
        return desk.reconcile().found();
    }

    @Test
    void what_the_payee_has_and_the_payer_never_paid_is_charged_once() {
        register.complete(tables.bank.order(ID, "A-1", "B-1"));
        other.hasReceived(ID, "10.00", true, tables.clock.instant());
        assertThat(compared()).containsExactly(ID);

        tables.bank.become(AccountStatus.CLOSED, "A-1");
        Assertions.assertThatThrownBy(() -> desk.act(ID, "charge")).isInstanceOf(NotPossible.class);
        assertThat(tables.bank.legs(ID)).isEmpty();
        assertThat(desk.items()).hasSize(1);

        tables.bank.become(AccountStatus.OPEN, "A-1");
        desk.act(ID, "charge");
        assertThat(desk.act(ID, "charge").kind()).isEqualTo(DeskItem.RESOLVED);
        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT");
    }

    @Test
    void what_the_other_bank_has_lost_is_open_again_and_sent_and_found_again_when_it_is_lost_once_more() {
        tables.local().pay(tables.bank.order(ID, "A-1", "B-1"));
        register.complete(register.find(ID).orElseThrow());
        assertThat(compared()).containsExactly(ID);

        desk.act(ID, "retry");
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.PENDING);
        assertThat(compared()).isEmpty();
        assertThat(broker.credits()).containsExactly(ID);

        register.complete(register.find(ID).orElseThrow());
        reconcile.anew();
        assertThat(compared()).containsExactly(ID);
        assertThat(desk.items()).extracting(DeskItem::kind).containsExactly("never-received");
    }

    @Test
    void what_cannot_be_believed_is_off_the_desk_when_it_was_put_right_and_the_other_bank_was_asked_again() {
        tables.local().pay(tables.bank.order(ID, "A-1", "B-1"));
        other.saysTwoThings(ID, "10.00", tables.clock.instant());
        assertThat(compared()).containsExactly(ID);
        assertThat(desk.act(ID, "look-again").whatHappened()).contains("credited, and has a reason why it is not");
        assertThat(desk.items()).extracting(DeskItem::kind).containsExactly("not-believed");

        other.hasLost(ID);
        other.hasReceived(ID, "9.00", true, tables.clock.instant());
        assertThat(desk.act(ID, "look-again").kind()).isEqualTo("other-amount");

        other.hasLost(ID);
        other.hasReceived(ID, "10.00", true, tables.clock.instant());
        assertThat(desk.act(ID, "look-again").kind()).isEqualTo(DeskItem.RESOLVED);
        assertThat(compared()).isEmpty();
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(broker.credits()).isEmpty();
    }
}
