package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.infra.Await;
import io.twobanks.workbench.launch.Pattern.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Duration SHORT = Duration.ofMillis(60);

    /** Notes what it is told to do; every n-th transfer fails. */
    private static final class Noting implements Contender {
        private final int everyNthFails;
        private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger opened = new AtomicInteger();
        private Duration rest = Duration.ZERO;

        private Noting(int everyNthFails) {
            this.everyNthFails = everyNthFails;
        }

        @Override
        public String name() {
            return "noting";
        }

        @Override
        public Text adds() {
            return new Text("nothing", "无");
        }

        @Override
        public void open(Site site) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Teller teller() {
            open.incrementAndGet();
            if (opened.incrementAndGet() == 99) {
                throw new IllegalStateException("too many tellers");
            }
            return new Teller() {
                @Override
                public void transfer(Order order) {
                    orders.add(order);
                    if (everyNthFails > 0 && orders.size() % everyNthFails == 0) {
                        throw new IllegalStateException("refused");
                    }
                }

                @Override
                public void awaitNext(Order made) {
                    Await.until(() -> false, rest);
                }

                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }

    private static LoadResult run(Noting contender, int clients, long seed) throws Exception {
        Turn turn = new Turn(1, "noting", clients, Accounts.SPREAD);
        try (Load load = Load.prepare(contender, turn, SHORT, new SplittableRandom(seed), Clock.systemUTC())) {
            assertThat(contender.open).hasValue(clients);
            return load.run();
        }
    }

    @Test
    void every_transfer_is_counted_and_timed() throws Exception {
        Noting contender = new Noting(0);

        LoadResult outcome = run(contender, 3, 1);

        assertThat(outcome.transfers()).isEqualTo(contender.orders.size()).isPositive();
        assertThat(outcome.errors()).isZero();
        assertThat(outcome.firstError()).isNull();
        assertThat(outcome.took()).isGreaterThanOrEqualTo(SHORT);
        assertThat(contender.open).as("tellers that are still open").hasValue(0);
    }

    @Test
    void a_failed_transfer_is_an_error_and_never_a_transfer() throws Exception {
        Noting contender = new Noting(2);

        LoadResult outcome = run(contender, 1, 1);

        assertThat(outcome.errors()).isPositive();
        assertThat(outcome.transfers() + outcome.errors()).isEqualTo(contender.orders.size());
        assertThat(outcome.transfers() - outcome.errors()).isBetween(0L, 1L);
        assertThat(outcome.firstError()).contains("refused");
    }

    /** A client that waits for its payee's money was answered long before. */
    @Test
    void what_a_client_waits_for_after_its_answer_is_not_in_the_time_of_the_answer() throws Exception {
        Noting contender = new Noting(0);
        contender.rest = Duration.ofMillis(40);

        LoadResult outcome = run(contender, 1, 1);

        assertThat(outcome.transfers()).isBetween(1L, 2L);
        assertThat(outcome.took()).isGreaterThanOrEqualTo(SHORT);
        assertThat(outcome.latencies().percentile(50)).isLessThan(40);
    }

    @Test
    void the_same_seed_orders_the_same() throws Exception {
        Noting first = new Noting(0);
        Noting second = new Noting(0);
        Noting other = new Noting(0);
        run(first, 1, 7);
        run(second, 1, 7);
        run(other, 1, 8);

        int both = Math.min(Math.min(first.orders.size(), second.orders.size()), other.orders.size());
        assertThat(beginning(first, both)).isEqualTo(beginning(second, both)).isNotEqualTo(beginning(other, both));
    }

    private static List<Order> beginning(Noting contender, int count) {
        return contender.orders.stream().limit(count).toList();
    }

    @Test
    void orders_go_both_ways_between_the_accounts_of_a_pair_and_never_repeat_an_id() throws Exception {
        Noting contender = new Noting(0);
        run(contender, 2, 1);

        assertThat(contender.orders).extracting(Order::transferId).doesNotHaveDuplicates();
        assertThat(contender.orders).allSatisfy(order -> {
            assertThat(order.payer().substring(1)).isEqualTo(order.payee().substring(1));
            assertThat(order.payer().charAt(0)).isNotEqualTo(order.payee().charAt(0));
            assertThat(order.amount()).isPositive().hasScaleOf(2);
        });
        assertThat(contender.orders)
                .extracting(order -> order.payer().charAt(0))
                .contains('A', 'B');
    }

    @Test
    void what_was_opened_for_a_load_that_could_not_be_prepared_is_closed() {
        Noting contender = new Noting(0);
        contender.opened.set(97);
        Turn turn = new Turn(1, "noting", 3, Accounts.SPREAD);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Load.prepare(contender, turn, SHORT, new SplittableRandom(1), Clock.systemUTC()))
                .withMessage("too many tellers");
        assertThat(contender.open)
                .as("the one that failed itself is not ours to close")
                .hasValue(1);
    }
}
