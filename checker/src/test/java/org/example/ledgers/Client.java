package org.example.ledgers;

import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Asks for payments, and writes down what it was told: the one thing that cannot be read from tables afterwards. */
final class Client {
    private final Payments payments;
    private final LongSupplier clock;
    private final List<Operation> history = new ArrayList<>();

    /** @param clock nanoseconds since the run began */
    Client(Payments payments, LongSupplier clock) {
        this.payments = payments;
        this.clock = clock;
    }

    void pay(String id, String payer, String payee, long cents) {
        long invokedAt = clock.getAsLong();
        Answer answer = ask(id, payer, payee, cents);
        long answeredAt = clock.getAsLong();
        history.add(new Operation(
                1,
                id,
                "A-" + payer,
                "B-" + payee,
                BigDecimal.valueOf(cents, 2),
                invokedAt,
                answeredAt,
                answer,
                answer == Answer.OK ? 200 : 0));
    }

    private Answer ask(String id, String payer, String payee, long cents) {
        try {
            payments.pay(id, payer, payee, cents);
            return Answer.OK;
        } catch (SQLException e) {
            return Answer.INFO;
        }
    }

    List<Operation> history() {
        return history;
    }
}
