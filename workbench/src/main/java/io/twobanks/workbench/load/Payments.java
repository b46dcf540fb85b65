package io.twobanks.workbench.load;

import io.twobanks.workbench.client.Request;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What one client pays: a random pair of accounts, either direction, a small amount. For one thread; the seed decides all. */
final class Payments {
    private static final int LARGEST_CENTS = 10;

    private final InTurn processes;
    private final List<String> numbers;
    private final SplittableRandom random;

    /**
     * @param processes is shared by all clients
     * @param numbers of the accounts, which both banks have: 1 stands for A-1 and B-1
     */
    Payments(InTurn processes, List<String> numbers, SplittableRandom random) {
        this.processes = processes;
        this.numbers = List.copyOf(numbers);
        this.random = random;
    }

    /**
     * A request and where it goes.
     *
     * @param bank the payer's, A or B
     * @param process of that bank
     */
    record Payment(char bank, URI process, Request request) {}

    Payment next() {
        String number = numbers.get(random.nextInt(numbers.size()));
        char payer = random.nextBoolean() ? 'A' : 'B';
        char payee = payer == 'A' ? 'B' : 'A';
        Request request = new Request(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                payer + "-" + number,
                payee + "-" + number,
                BigDecimal.valueOf(random.nextInt(LARGEST_CENTS) + 1L, 2));
        return new Payment(payer, processes.next(payer), request);
    }
}
