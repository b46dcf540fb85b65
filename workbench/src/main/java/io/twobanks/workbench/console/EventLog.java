package io.twobanks.workbench.console;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page is told, in order. Of what happens (a step, an answer) the newest are kept, up to a bound; of what is so (a
 * balance, a process' state) only what is so now. A page that comes back names the last event that it has and gets what came
 * after it; when some of that is forgotten, or it was told by another run, it gets all that is there, and is told to forget
 * what it has.
 */
final class EventLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final int mostHappenings;
    private final Deque<Event> happenings = new ArrayDeque<>();
    private final Map<String, Event> states = new LinkedHashMap<>();
    private long last;
    private long forgotten;
    private boolean closed;

    /** @param mostHappenings so many are kept */
    EventLog(int mostHappenings) {
        this.mostHappenings = mostHappenings;
    }

    /**
     * Events that follow one another.
     *
     * @param fromTheBeginning whether they are all that is known, in place of what the reader has
     */
    record Batch(boolean fromTheBeginning, List<Event> events) {}

    /** Something has happened. */
    synchronized void happened(String kind, Object what) {
        happenings.add(new Event(++last, kind, JSON.writeValueAsString(what)));
        if (happenings.size() > mostHappenings) {
            forgotten = happenings.remove().number();
        }
        notifyAll();
    }

    /**
     * Something is so now. Nobody is told what he knows.
     *
     * @param name of the state, the same for all of its values
     */
    synchronized void is(String kind, String name, Object value) {
        String json = JSON.writeValueAsString(value);
        Event before = states.get(name);
        if (before == null || !before.json().equals(json)) {
            states.put(name, new Event(++last, kind, json));
            notifyAll();
        }
    }

    /** The id under which a page names an event when it comes back. */
    String id(Event event) {
        return run + "-" + event.number();
    }

    /** @param lastId the last event that the reader has, or null when it has none */
    synchronized Batch after(String lastId) {
        long known = number(lastId);
        boolean fromTheBeginning = known < forgotten || known > last;
        long from = fromTheBeginning ? 0 : known;
        List<Event> events = Stream.concat(happenings.stream(), states.values().stream())
                .filter(event -> event.number() > from)
                .sorted(Comparator.comparingLong(Event::number))
                .toList();
        return new Batch(fromTheBeginning || known == 0, events);
    }

    /** 0 for what is no event of this run. */
    private long number(String id) {
        if (id == null || !id.matches(run + "-[0-9]{1,18}")) {
            return 0;
        }
        return Long.parseLong(id.substring(run.length() + 1));
    }

    /** The same, as soon as there is something, or with nothing after this time or when the log is closed. */
    synchronized Batch await(String lastId, Duration bound) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        Batch batch = after(lastId);
        for (long left = bound.toMillis(); batch.events().isEmpty() && left > 0 && !closed; ) {
            wait(left);
            batch = after(lastId);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return batch;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Nothing will happen any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
