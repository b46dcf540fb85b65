package io.twobanks.infra.network;

import io.twobanks.infra.Await;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ports on which nothing of ours listens yet, or any more: reserved for a process that is to be started, or of one that
 * is dead. Another program that took such a port would stop the start, or be believed to be the process.
 */
public final class HeldPorts {

    private static final Duration INHERITED = Duration.ofSeconds(10);
    private static final Map<Integer, HeldPort> HELD = new ConcurrentHashMap<>();

    private HeldPorts() {}

    /** @return whether it is held now; it is not when somebody else has it */
    public static boolean hold(int port) {
        return HELD.computeIfAbsent(port, free -> HeldPort.tryHold(free).orElse(null)) != null;
    }

    static boolean isHeld(int port) {
        return HELD.containsKey(port);
    }

    /** Lets go of it; a port that is not held is fine, too. */
    public static void release(int port) {
        HeldPort held = HELD.remove(port);
        if (held != null) {
            held.close();
        }
    }

    /**
     * Lets go of the ports of a process that is started now.
     *
     * <p>A process that is started at this moment has for an instant all that we hold, until it closes what it does not need.
     * On a crowded machine that instant can take seconds.
     *
     * @param owner who gets them, for the sentence that says that somebody else has one of them nevertheless
     * @throws io.twobanks.infra.InfraException with that sentence
     */
    public static void giveTo(String owner, Collection<Integer> ports) {
        ports.forEach(HeldPorts::release);
        Await.until(() -> ports.stream().allMatch(Ports::isFree), INHERITED);
        ports.forEach(port -> Ports.requireFree(port, owner));
    }
}
