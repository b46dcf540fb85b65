package io.twobanks.workbench.console;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.console.EventLog.Batch;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** What happens, to whoever has a page open, as server-sent events; each on a thread of its own. */
@RestController
class EventStream {
    static final int MOST_PAGES = 16;

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

    private final LiveRun run;
    private final Semaphore pages = new Semaphore(MOST_PAGES);

    EventStream(LiveRun run) {
        this.run = run;
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestHeader(name = "Last-Event-ID", required = false) String lastId) {
        if (!pages.tryAcquire()) {
            throw new Problem("console.manyPages", MOST_PAGES);
        }
        SseEmitter page = new SseEmitter(0L);
        Thread thread = new Thread(() -> tell(page, lastId), "console-page");
        thread.setDaemon(true);
        thread.start();
        return page;
    }

    private void tell(SseEmitter page, String lastId) {
        EventLog log = run.watched();
        try {
            page.send(SseEmitter.event().comment("the run"));
            for (String last = lastId; !log.isClosed(); ) {
                last = send(page, log, log.await(last, KEEP_ALIVE), last);
            }
            page.send(SseEmitter.event().name("end").data("{}"));
            page.complete();
        } catch (IOException | IllegalStateException gone) {
            page.completeWithError(gone); // The page is closed or its machine sleeps; it asks again when it is back.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pages.release();
        }
    }

    private static String send(SseEmitter page, EventLog log, Batch batch, String last) throws IOException {
        if (batch.events().isEmpty()) {
            page.send(SseEmitter.event().comment("still there"));
            return last;
        }
        String sent = last;
        if (batch.fromTheBeginning()) {
            page.send(SseEmitter.event().name("forget").data("{}"));
        }
        for (Event event : batch.events()) {
            sent = log.id(event);
            SseEventBuilder told =
                    SseEmitter.event().id(sent).name(event.kind()).data(event.json());
            page.send(told);
        }
        return sent;
    }
}
