package io.twobanks.notify;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.inbox.Dedupe;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.reconcile.Windows;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.notify.desk.NoticeCases;
import io.twobanks.notify.guard.BelieveAnswer;
import io.twobanks.notify.guard.CheckSignature;
import io.twobanks.notify.guard.Signatures;
import io.twobanks.notify.log.Attempts;
import io.twobanks.notify.log.Notice;
import io.twobanks.notify.outcome.EndNotice;
import io.twobanks.notify.peer.PeerBank;
import io.twobanks.workbench.junit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;

/** Bank A pays and notifies, bank B receives and asks; without a server and without a thread, and the network is what a test says. */
final class TwoBanks {
    static final String ID = "0a000000-0000-4000-8000-000000000001";
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LEASE = Duration.ofSeconds(5);
    static final Duration AGE = Duration.ofMinutes(1);
    static final Attempts ATTEMPTS = new Attempts(Duration.ofMillis(200), 1, LEASE, 3, FIRST, Duration.ofMinutes(1));

    private static final Duration WINDOW = Duration.ofMinutes(5);

    final SettableClock clock = new SettableClock();
    final NotifyTables a = new NotifyTables('A', clock);
    final NotifyTables b = new NotifyTables('B', clock);
    final Signatures signatures = new Signatures("k1", Map.of("k1", "one secret", "k2", ""), WINDOW, clock);
    /** What becomes of a request on its way, by default it arrives. */
    Function<ResponseEntity<String>, ResponseEntity<String>> wayBack = answer -> answer;

    /** What bank A answers when it is asked what it has paid, by default the truth. */
    UnaryOperator<String> payments = answer -> answer;

    boolean cut;
    int sent;

    private final Dedupe dedupe;
    private final boolean asks;

    TwoBanks() {
        this(Dedupe.BY_KEY, true);
    }

    TwoBanks(Dedupe dedupe, boolean asks) {
        this.dedupe = dedupe;
        this.asks = asks;
    }

    /** A payment of 10.00 that is announced and noted. */
    Transfer payAndNote() {
        return payAndNote(ID, "A-1");
    }

    Transfer payAndNote(String id, String payer) {
        Transfer order = a.bank.order(id, payer, "B-1");
        a.bank.tables().executeWithoutResult(status -> {
            a.bank.books().debit(a.bank.books().lock(payer), id, order.getAmount());
            a.payments.paid(id, clock.instant());
        });
        a.notices.note(id, clock.instant());
        return order;
    }

    /** Makes each attempt whose turn it is. */
    void round() {
        a.notices
                .due(clock.instant(), clock.instant().plus(ATTEMPTS.longestBackOff()), 10)
                .forEach(notifier("notifier-a")::attempt);
    }

    void letAllAttemptsFail() {
        cut = true;
        for (int i = 0; i < ATTEMPTS.most(); i++) {
            round();
            clock.pass(ATTEMPTS.longestBackOff());
        }
        cut = false;
    }

    Notifier notifier(String name) {
        return new Notifier(
                name, ATTEMPTS, a.notices, toB(), endNotice(), a.bank.register(), a.bank.tables(), a.faults, clock);
    }

    EndNotice endNotice() {
        EndTransfer end = new EndTransfer(a.bank.books(), a.bank.register(), a.bank.tables());
        return new EndNotice(end, a.bank.register(), a.notices, a.bank.tables());
    }

    ReceiveTransfer receiveTransfer() {
        Inbox inbox = new Inbox(dedupe, b.received, b.mark, b.bank.books(), clock);
        return new ReceiveTransfer(
                check(b, 'B'), inbox, b.bank.books(), new Partnership('B', "one run"), b.bank.tables(), b.faults);
    }

    AnswerPayee answerPayee() {
        return new AnswerPayee(check(a, 'A'), a.payments, endNotice(), a.faults, clock);
    }

    AskPayer askPayer() {
        Windows windows = new Windows(b.watermark, AGE, Duration.ofHours(24), clock);
        return new AskPayer(asks, windows, toA(), receiveTransfer(), b.received, b.faults);
    }

    private CheckSignature check(NotifyTables own, char letter) {
        return new CheckSignature(true, signatures, own.used, new Partnership(letter, "one run"), WINDOW, clock);
    }

    PeerBank toB() {
        return (path, body, careless) -> call('B', path, body, careless);
    }

    private PeerBank toA() {
        return (path, body, careless) -> {
            String answer = call('A', path, body, careless);
            return path.equals(AnswerPayee.QUERY) ? payments.apply(answer) : answer;
        };
    }

    private String call(char bank, String path, String body, UnaryOperator<String> careless) {
        sent++;
        clock.pass(Duration.ofMillis(1)); // No two requests are signed at the same moment.
        if (cut) {
            throw new IllegalStateException("no connection");
        }
        BelieveAnswer believe = new BelieveAnswer(true, signatures);
        String signature = believe.sign(bank, path, body);
        ResponseEntity<String> answer = wayBack.apply(arrive(path, body, signature));
        return believe.require(
                signature,
                answer.getStatusCode().value(),
                answer.getBody(),
                answer.getHeaders().getFirst(Signatures.HEADER),
                careless);
    }

    /** A refusal is an answer, too; nobody signs it. */
    private ResponseEntity<String> arrive(String path, String body, String signature) {
        try {
            return handle(path, body, signature);
        } catch (Refused refused) {
            return ResponseEntity.status(refused.refusal().status()).body(refused.getMessage());
        }
    }

    private ResponseEntity<String> handle(String path, String body, String signature) {
        return switch (path) {
            case "/notices/credit" -> receiveTransfer().credit(body, signature);
            case "/notices/cancel" -> receiveTransfer().cancel(body, signature);
            case "/payments/query" -> answerPayee().query(body, signature);
            default -> answerPayee().outcome(body, signature);
        };
    }

    Notice notice() {
        return a.notices.find(ID);
    }

    RepairDesk desk() {
        CaseFile file = new CaseFile(a.bank.books(), a.bank.record());
        return new RepairDesk(List.of(
                new NoticeCases(a.bank.register(), a.notices, file, a.bank.tables(), clock),
                new RefundCases(a.bank.register(), a.bank.books(), file, a.bank.tables())));
    }
}
