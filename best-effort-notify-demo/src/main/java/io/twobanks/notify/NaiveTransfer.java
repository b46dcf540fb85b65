package io.twobanks.notify;

import io.twobanks.common.retry.BackOff;
import io.twobanks.notify.log.Notice;
import io.twobanks.notify.log.NoticeLog;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands there when the guard {@code keep-attempts} is taken away: the notifier acknowledges the message and tries again and
 * again from memory, with growing intervals, as it is often written. Who dies between two attempts has forgotten the rest of
 * them, and nobody gives up where anybody could see it.
 */
final class NaiveTransfer implements Consumer<String> {
    private static final Logger LOG = LoggerFactory.getLogger(NaiveTransfer.class);

    private final Notifier notifier;
    private final NoticeLog notices;
    private final BackOff backOff;
    private final Clock clock;
    private final ScheduledExecutorService memory = Executors.newScheduledThreadPool(4);

    NaiveTransfer(Notifier notifier, NoticeLog notices, BackOff backOff, Clock clock) {
        this.notifier = notifier;
        this.notices = notices;
        this.backOff = backOff;
        this.clock = clock;
    }

    @Override
    public void accept(String transferId) {
        if (notices.note(transferId, clock.instant()) == 1) {
            memory.execute(() -> attempt(notices.find(transferId), 1));
        }
    }

    private void attempt(Notice notice, int number) {
        try {
            notifier.record(notice, notifier.tell(notice));
        } catch (RuntimeException unknown) {
            LOG.info("Attempt {} to tell of {}: {}", number, notice.transferId(), unknown.toString());
            if (backOff.allows(number)) {
                long wait = backOff.waitAfter(number).toMillis();
                memory.schedule(() -> attempt(notice, number + 1), wait, TimeUnit.MILLISECONDS);
            }
        }
    }
}
