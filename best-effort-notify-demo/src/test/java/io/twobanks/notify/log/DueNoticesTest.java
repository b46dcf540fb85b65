package io.twobanks.notify.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When notices are looked for; nothing but a hint makes it look here. */
class DueNoticesTest {
    private static final int THREADS = 2;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Attempts ATTEMPTS = new Attempts(SECOND, THREADS, SECOND, 3, SECOND, SECOND);

    private final Queue<Notice> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final Queue<String> attempted = new ConcurrentLinkedQueue<>();

    @Test
    void one_hint_has_all_that_is_due_attempted_however_much_it_is() {
        notices(50);
        try (DueNotices due = due(this::answered)) {
            due.hint();
            await().until(waiting::isEmpty);
        }
        assertThat(attempted).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void a_notice_that_is_not_claimed_yet_is_not_begun_again() {
        notices(1);
        CountDownLatch go = new CountDownLatch(1);
        try (DueNotices due = due(notice -> {
            await().until(() -> go.getCount() == 0);
            answered(notice);
        })) {
            due.hint();
            await().until(() -> looks.get() == 1);
            due.hint();
            await().until(() -> looks.get() == 2);
            go.countDown();
            await().until(waiting::isEmpty);
        }
        assertThat(attempted).hasSize(1);
    }

    @Test
    void when_attempts_fail_the_rest_wait_for_the_next_look() {
        notices(50);
        CountDownLatch failed = new CountDownLatch(THREADS);
        try (DueNotices due = due(notice -> {
            failed.countDown();
            throw new IllegalStateException("The database is away.");
        })) {
            due.hint();
            await().until(() -> failed.getCount() == 0);
            await().during(Duration.ofMillis(300)).until(() -> looks.get() == 1);
        }
        assertThat(waiting).hasSize(50);
    }

    private DueNotices due(Consumer<Notice> attempt) {
        return new DueNotices(log(), ATTEMPTS, attempt, Clock.systemUTC());
    }

    /** As the row lets one claim through: who has read it long ago comes too late. */
    private void answered(Notice notice) {
        if (waiting.remove(notice)) {
            attempted.add(notice.transferId());
        }
    }

    /** It is asked for nothing but what is due. */
    private NoticeLog log() {
        return (NoticeLog) Proxy.newProxyInstance(
                NoticeLog.class.getClassLoader(),
                new Class<?>[] {NoticeLog.class},
                (proxy, method, arguments) -> first((int) arguments[2]));
    }

    private List<Notice> first(int limit) {
        List<Notice> due = waiting.stream().limit(limit).toList();
        looks.incrementAndGet();
        return due;
    }

    private void notices(int howMany) {
        IntStream.range(0, howMany)
                .mapToObj(i -> new Notice(
                        "t" + i, Notice.Wish.CREDIT, "WAITING", 0, "A-1", "B-1", BigDecimal.TEN, Instant.EPOCH))
                .forEach(waiting::add);
    }
}
