package io.twobanks.common.recovery;

import io.twobanks.common.recovery.InstanceMapper.Lease;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The instances of this bank that share a database: each has a lease there and renews it, and what an instance works on is
 * its own as long as its lease lasts. A lease is safe to lose: what must not happen twice is decided by the rows that it
 * writes, never by who has a lease. It only keeps the others from doing the same work.
 *
 * <p>What is compared was written and is read by the database's clock. When that jumps ahead, all leases have run out until
 * they are renewed; when it jumps back, a lease lies further ahead than any is given for, and counts as run out, too.
 */
public final class Instances implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);
    private static final int RENEWALS_PER_LEASE = 5;

    private final String name;
    private final String life = UUID.randomUUID().toString();
    private final InstanceMapper instances;
    private final Duration length;
    /** Of its own: a round of recovery that waits for a lock must not cost the lease. */
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Instances::daemon);

    /** @param name of this instance, the same in each of its lives; no other instance of the bank has it */
    public Instances(String name, InstanceMapper instances, Duration length) {
        if (name.isBlank() || name.contains(",")) {
            throw new IllegalArgumentException("bank.instance must be a name without a comma, but was '" + name + "'.");
        }
        this.name = name;
        this.instances = instances;
        this.length = length;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "instance-lease");
        thread.setDaemon(true);
        return thread;
    }

    /** Renews the lease now, and again and again until this is closed. */
    public void start() {
        long every = length.toMillis() / RENEWALS_PER_LEASE;
        renewIfPossible();
        timer.scheduleWithFixedDelay(this::renewIfPossible, every, every, TimeUnit.MILLISECONDS);
    }

    private void renewIfPossible() {
        try {
            renew();
        } catch (RuntimeException away) {
            LOG.info("The lease of {} is renewed later: {}", name, away.getMessage());
        }
    }

    /** Renews the lease of this instance. @throws RuntimeException when the database does not answer */
    public void renew() {
        instances.renew(name, life, TimeUnit.MILLISECONDS.toMicros(length.toMillis()));
    }

    public String name() {
        return name;
    }

    /** The names of the other instances that have a lease now, with commas between them. */
    public String othersAlive() {
        return instances.all().stream()
                .filter(lease -> !lease.name().equals(name) && isAlive(lease))
                .map(Lease::name)
                .collect(Collectors.joining(","));
    }

    private boolean isAlive(Lease lease) {
        return lease.leaseUntil().isAfter(lease.now())
                && !lease.leaseUntil().isAfter(lease.now().plus(length));
    }

    /** An instance that ends in order leaves its work to the others at once. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            instances.end(name, life);
        } catch (RuntimeException away) {
            LOG.info("The lease of {} runs out by itself: {}", name, away.getMessage());
        }
    }
}
