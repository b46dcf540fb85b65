package io.twobanks.workbench.bench;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.UUID;

/** What one client orders: a random pair, direction and amount; the same seed gives the same orders. */
final class Orders {
    private static final int LARGEST_CENTS = 10_000;

    private final Accounts accounts;
    private final boolean withinOneBank;
    private final SplittableRandom random;

    Orders(Accounts accounts, boolean withinOneBank, SplittableRandom random) {
        this.accounts = accounts;
        this.withinOneBank = withinOneBank;
        this.random = random;
    }

    Order next() {
        return next(Heading.EITHER);
    }

    Order next(Heading heading) {
        return next(heading == Heading.EITHER ? random.nextBoolean() : heading == Heading.TO_B);
    }

    /** From the account at bank A to the other one. */
    Order nextToB() {
        return next(true);
    }

    private Order next(boolean forth) {
        int pair = random.nextInt(accounts.pairs());
        String first = accounts.atA(pair);
        String second = accounts.other(pair, withinOneBank);
        return new Order(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                forth ? first : second,
                forth ? second : first,
                BigDecimal.valueOf(random.nextInt(LARGEST_CENTS) + 1L, 2));
    }
}
