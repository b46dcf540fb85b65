package io.twobanks.outbox;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.outbox.desk.AskPayee;
import io.twobanks.outbox.desk.ParkRow;
import io.twobanks.outbox.desk.PersonsWord;
import io.twobanks.outbox.desk.ResolveParked;
import io.twobanks.outbox.desk.UnconfirmedWords;
import io.twobanks.outbox.desk.UndeliverableCases;
import io.twobanks.outbox.desk.UntoldOutcomes;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.peer.Carrier;
import io.twobanks.outbox.peer.HttpCarrier;
import io.twobanks.outbox.peer.PeerBank;
import io.twobanks.outbox.peer.PeerBank.Acknowledgement;
import io.twobanks.outbox.peer.PeerBank.Credited;
import io.twobanks.outbox.relay.Attempts;
import io.twobanks.outbox.relay.ClaimRows;
import io.twobanks.outbox.relay.RelayProperties;
import io.twobanks.workbench.junit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/** Both banks without a server and without a thread: relays run when a test lets them, and the network is what it says. */
final class TwoBanks {
    static final String ID = "0a000000-0000-4000-8000-000000000001";
    static final Duration BACK_OFF = Duration.ofSeconds(1);
    static final Duration LEASE = Duration.ofSeconds(15);
    static final RelayProperties PROPERTIES =
            new RelayProperties(Duration.ofMillis(200), 1, 10, LEASE, 3, BACK_OFF, Duration.ofMinutes(5));

    final SettableClock clock = new SettableClock();
    final OutboxTables a = new OutboxTables('A', clock);
    final OutboxTables b = new OutboxTables('B', clock);
    /** What was brought to either bank: kinds, in order. */
    final List<String> brought = new ArrayList<>();
    /** What bank A's relay gets for what it sends; by default bank B takes it. */
    BiFunction<String, String, Acknowledgement> toB;

    /** What bank A gets when it asks; by default what bank B's ledger says. */
    Function<String, Credited> askB;

    private final Guards guards;

    TwoBanks() {
        this(OutboxTables.ALL_GUARDS);
    }

    TwoBanks(Guards guards) {
        this.guards = guards;
        this.toB = this::deliverToB;
        this.askB = id -> receiveTransfer().credited(id);
    }

    Transfer order() {
        return a.bank.order(ID, "A-1", "B-1");
    }

    MakeTransfer makeTransfer() {
        return new MakeTransfer(a.bank.books(), a.bank.register(), a.outbox, () -> {}, a.bank.tables(), a.faults);
    }

    ReceiveTransfer receiveTransfer() {
        Inbox inbox = new Inbox(guards.received(), b.received, b.mark, b.bank.books(), clock);
        return new ReceiveTransfer(b.bank.books(), inbox, b.outbox, () -> {}, b.bank.tables(), b.faults);
    }

    ReceiveOutcome receiveOutcome() {
        return new ReceiveOutcome(
                new EndTransfer(a.bank.books(), a.bank.register(), a.bank.tables()),
                a.bank.register(),
                a.outbox,
                new PersonsWord(a.bank.record()),
                a.bank.tables(),
                a.faults);
    }

    Acknowledgement deliverToB(String kind, String body) {
        Credit credit = Credit.read(body);
        brought.add(kind);
        if (kind.equals("credit")) {
            receiveTransfer().credit(credit);
        } else {
            receiveTransfer().cancel(credit);
        }
        return new Acknowledgement(kind.equals("credit") ? Kind.CREDIT : Kind.CANCEL, credit.transferId());
    }

    private Acknowledgement deliverToA(String kind, String body) {
        CreditReply outcome = CreditReply.read(body);
        brought.add(kind);
        receiveOutcome().receive(outcome);
        return new Acknowledgement(Kind.OUTCOME, outcome.transferId());
    }

    Relay relayA() {
        return relay(a, new HttpCarrier(bankB()), "bank-a");
    }

    Relay relayB() {
        return relay(b, new HttpCarrier(new Peer(this::deliverToA, id -> null)), "bank-b");
    }

    /** Bank B, as bank A reaches it now. */
    PeerBank bankB() {
        return new Peer((kind, body) -> toB.apply(kind, body), id -> askB.apply(id));
    }

    /** The other bank. */
    record Peer(BiFunction<String, String, Acknowledgement> messages, Function<String, Credited> questions)
            implements PeerBank {
        @Override
        public Acknowledgement deliver(String kind, String body) {
            return messages.apply(kind, body);
        }

        @Override
        public Credited credited(String transferId) {
            return questions.apply(transferId);
        }
    }

    /** @param worker the name of the instance */
    Relay relay(OutboxTables own, Carrier carrier, String worker) {
        ClaimRows rows = rows(own, worker);
        TransactionOperations transaction = own.bank.tables();
        return new Relay(
                guards.markAfterAcknowledgement(),
                rows,
                own.outbox,
                new Attempts(guards.limitAttempts(), PROPERTIES),
                new ParkRow(own.outbox, own.bank.register(), new PersonsWord(own.bank.record()), transaction),
                carrier,
                own.faults);
    }

    ClaimRows rows(OutboxTables own, String worker) {
        return new ClaimRows(guards.claimRows(), own.outbox, PROPERTIES, worker, own.bank.tables());
    }

    RepairDesk desk() {
        TransactionOperations transaction = a.bank.tables();
        CaseFile file = new CaseFile(a.bank.books(), a.bank.record());
        return new RepairDesk(List.of(
                new UndeliverableCases(
                        a.bank.register(),
                        a.outbox,
                        new ResolveParked(a.bank.register(), a.outbox, new AskPayee(bankB()), file, transaction),
                        file,
                        () -> {},
                        transaction),
                new UnconfirmedWords(a.outbox, new PersonsWord(a.bank.record()), file, () -> {}, transaction),
                new RefundCases(a.bank.register(), a.bank.books(), file, transaction)));
    }

    RepairDesk deskOfB() {
        CaseFile file = new CaseFile(b.bank.books(), b.bank.record());
        return new RepairDesk(List.of(new UntoldOutcomes(b.outbox, file, () -> {}, b.bank.tables())));
    }

    /** As often as there are attempts, each when the last one's back-off is over. */
    void letAllAttemptsFail() {
        toB = (kind, body) -> {
            throw new IllegalStateException("no answer");
        };
        for (int i = 0; i < PROPERTIES.attempts(); i++) {
            relayA().round();
            clock.pass(PROPERTIES.longestBackOff());
        }
    }
}
