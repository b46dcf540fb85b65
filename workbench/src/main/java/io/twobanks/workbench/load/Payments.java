package io.twobanks.workbench.load;

import io.twobanks.workbench.client.Request;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What one client pays: a random pair of accounts, either direction, a small amount. For one thread; the seed decides all. */
final class Payments {
    private static final int LARGEST_CENTS = 10;

    private final Banks banks;
    private final List<String> numbers;
    private final SplittableRandom random;
    private final AtomicLong turn;

    /**
     * @param numbers of the accounts, which both banks have: 1 stands for A-1 and B-1
     * @param turn is shared by all clients, so that all processes of a bank get as many requests
     */
    Payments(Banks banks, List<String> numbers, SplittableRandom random, AtomicLong turn) {
        this.banks = banks;
        this.numbers = List.copyOf(numbers);
        this.random = random;
        this.turn = turn;
    }

    /** A request and the process that it goes to, one of the payer's bank. */
    record Payment(URI bank, Request request) {}

    Payment next() {
        String number = numbers.get(random.nextInt(numbers.size()));
        char payer = random.nextBoolean() ? 'A' : 'B';
        char payee = payer == 'A' ? 'B' : 'A';
        Request request = new Request(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                payer + "-" + number,
                payee + "-" + number,
                BigDecimal.valueOf(random.nextInt(LARGEST_CENTS) + 1L, 2));
        return new Payment(banks.of(payer, turn.getAndIncrement()), request);
    }
}
