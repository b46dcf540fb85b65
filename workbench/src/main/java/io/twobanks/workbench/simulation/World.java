package io.twobanks.workbench.simulation;

import io.twobanks.workbench.simulation.Pending.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Clock, network and processes of one story. What is planned here happens one after the other, in an order that is a choice. */
public final class World {
    private static final long ON_THE_WAY = 10;
    private static final long OUTAGE = 500;

    private final Set<Trouble> possible;
    private final Choices choices;
    private final TreeSet<Pending> pending = new TreeSet<>();
    private final List<Event> story = new ArrayList<>();
    private long now;
    private long number;
    private int troublesLeft;
    private boolean unusual;

    /** @param troubles so many at most, after which nothing is lost, repeated or crashes any more */
    World(Set<Trouble> possible, int troubles, Choices choices) {
        this.possible = possible;
        this.troublesLeft = troubles;
        this.choices = choices;
    }

    /** The next thing that a process does by itself, when it gets to it. */
    public void step(Node at, String what, Runnable work) {
        plan(Kind.STEP, 1, at, null, what, work);
    }

    /** @param work what the receiver does; nothing is sent back but what it sends itself */
    public void send(Node from, Node to, String what, Runnable work) {
        plan(Kind.MESSAGE, ON_THE_WAY, to, from, what, work);
    }

    /**
     * What a process does when it has waited this long.
     *
     * @param awaited whether it still waits; nothing is done when it does not
     */
    public void later(Node at, long millis, String what, BooleanSupplier awaited, Runnable work) {
        pending.add(new Pending(Kind.TIMER, now + millis, number++, at, null, at.life(), what, awaited, work));
    }

    private void plan(Kind kind, long in, Node at, Node from, String what, Runnable work) {
        pending.add(new Pending(kind, now + in, number++, at, from, at.life(), what, () -> true, work));
    }

    /** @return false when nothing is left to happen */
    boolean goOn() {
        pending.removeIf(Pending::isDead);
        if (pending.isEmpty()) {
            return false;
        }
        List<Runnable> ways = ways();
        int way = choices.below(ways.size());
        unusual = way > 0;
        ways.get(way).run();
        unusual = false;
        return true;
    }

    /** As {@link #goOn}, and nothing goes wrong. */
    boolean goOnInPeace() {
        pending.removeIf(Pending::isDead);
        if (pending.isEmpty()) {
            return false;
        }
        happen(next().get(0));
        return true;
    }

    private List<Runnable> ways() {
        List<Runnable> ways = new ArrayList<>();
        next().forEach(event -> ways.add(() -> happen(event)));
        if (troublesLeft > 0) {
            each(Trouble.CRASH, event -> event.kind() == Kind.STEP || event.kind() == Kind.TIMER, this::crash, ways);
            each(Trouble.LOSS, event -> event.kind() == Kind.MESSAGE, this::lose, ways);
            each(Trouble.REPEAT, event -> event.kind() == Kind.MESSAGE, this::repeat, ways);
        }
        return ways;
    }

    /** Where time-outs tell the truth, none passes while something else is still going on. */
    private List<Pending> next() {
        boolean patient = !possible.contains(Trouble.EARLY_TIMEOUT);
        boolean busy = pending.stream().anyMatch(event -> event.kind() == Kind.STEP || isOnItsWay(event));
        return pending.stream()
                .filter(event -> !(patient && busy && event.kind() == Kind.TIMER))
                .toList();
    }

    private static boolean isOnItsWay(Pending event) {
        return event.kind() == Kind.MESSAGE && event.at().isAlive();
    }

    private void each(Trouble trouble, Predicate<Pending> when, Consumer<Pending> does, List<Runnable> ways) {
        if (possible.contains(trouble)) {
            pending.stream()
                    .filter(when)
                    .forEach(event -> ways.add(() -> {
                        troublesLeft--;
                        does.accept(event);
                    }));
        }
    }

    private void happen(Pending event) {
        pending.remove(event);
        now = Math.max(now, event.due());
        boolean missed = event.kind() == Kind.MESSAGE && !event.at().isAlive();
        note(missed ? Event.Kind.NOBODY_THERE : toldAs(event.kind()), event);
        if (!missed) {
            event.work().run();
        }
    }

    private static Event.Kind toldAs(Kind kind) {
        return switch (kind) {
            case STEP -> Event.Kind.STEP;
            case MESSAGE -> Event.Kind.RECEIVED;
            case TIMER -> Event.Kind.TIMED_OUT;
            case RESTART -> Event.Kind.RESTARTED;
        };
    }

    private void crash(Pending instead) {
        Node node = instead.at();
        node.die();
        note(Event.Kind.CRASHED, instead);
        plan(Kind.RESTART, OUTAGE, node, null, "", node::live);
    }

    private void lose(Pending message) {
        pending.remove(message);
        note(Event.Kind.LOST, message);
    }

    private void repeat(Pending message) {
        pending.add(message.again(now + 2 * ON_THE_WAY, number++));
        note(Event.Kind.REPEATED, message);
    }

    private void note(Event.Kind kind, Pending event) {
        String from = event.from() == null ? "" : event.from().name();
        story.add(new Event(kind, event.at().name(), from, event.what(), unusual));
    }

    /** From here on nothing goes wrong. */
    void heal() {
        story.add(new Event(Event.Kind.HEALED, "", "", "", false));
    }

    /** Virtual milliseconds since the beginning. */
    public long now() {
        return now;
    }

    /** What has happened, in order. */
    List<Event> story() {
        return List.copyOf(story);
    }
}
