package io.twobanks.common.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What instances share: a database with its own clock, which the test sets, as two maps. */
public final class SharedDatabase implements InstanceMapper, PendingMapper {
    static final Duration LEASE = Duration.ofSeconds(5);

    private record Row(String life, LocalDateTime until) {}

    private record Work(Pending transfer, String worker) {}

    private final Map<String, Row> instances = new TreeMap<>();
    private final Map<String, Work> pending = new TreeMap<>();
    private LocalDateTime now = LocalDateTime.of(2026, 1, 1, 12, 0);

    /** For who has no second instance. */
    public static Claims ofOneInstance() {
        SharedDatabase database = new SharedDatabase();
        return database.claims(database.instance("bank"));
    }

    Instances instance(String name) {
        Instances instance = new Instances(name, this, LEASE);
        instance.renew();
        return instance;
    }

    Claims claims(Instances instance) {
        return new Claims(instance, this);
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    void store(String id, String worker, int second) {
        pending.put(id, new Work(new Pending(id, Instant.EPOCH.plusSeconds(second)), worker));
    }

    void end(String id) {
        pending.remove(id);
    }

    String workerOf(String id) {
        return pending.get(id).worker();
    }

    @Override
    public int renew(String name, String life, long micros) {
        instances.put(name, new Row(life, now.plus(micros, ChronoUnit.MICROS)));
        return 1;
    }

    @Override
    public int end(String name, String life) {
        return instances.computeIfPresent(name, (key, row) -> row.life().equals(life) ? new Row(life, now) : row)
                        == null
                ? 0
                : 1;
    }

    @Override
    public List<Lease> all() {
        return instances.entrySet().stream()
                .map(row -> new Lease(row.getKey(), row.getValue().until(), now))
                .toList();
    }

    @Override
    public int take(String id, String me, String others) {
        if (!pending.containsKey(id) || isTaken(id, others)) {
            return 0;
        }
        pending.computeIfPresent(id, (key, work) -> new Work(work.transfer(), me));
        return 1;
    }

    @Override
    public Boolean isTaken(String id, String others) {
        return pending.containsKey(id) ? Arrays.asList(others.split(",")).contains(workerOf(id)) : null;
    }

    @Override
    public List<Pending> free(String others, Pending after, int limit) {
        Comparator<Pending> oldestFirst =
                Comparator.comparing(Pending::createdAt).thenComparing(Pending::transferId);
        return pending.values().stream()
                .map(Work::transfer)
                .filter(transfer -> !isTaken(transfer.transferId(), others))
                .filter(transfer -> oldestFirst.compare(transfer, after) > 0)
                .sorted(oldestFirst)
                .limit(limit)
                .toList();
    }
}
