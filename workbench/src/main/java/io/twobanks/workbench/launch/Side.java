package io.twobanks.workbench.launch;

import io.twobanks.infra.network.PortOwner;
import io.twobanks.infra.network.TcpProxy;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.Supervisor;

/**
 * Where a process stands when the banks are apart: bank B and its database on one side, bank A, its database and everything that
 * both share (a broker, a coordinator, XA's one service) on the other. A link that leads from one side to the other is far.
 */
public enum Side {
    A,
    B;

    private static final String OF_B = "-b";

    /** @param process for example {@code db-b}; {@code bank-b-2} is its bank's second instance */
    public static Side of(String process) {
        return process.replaceFirst("-\\d+$", "").endsWith(OF_B) ? B : A;
    }

    /** Whether the one stands elsewhere than the other. */
    static boolean differ(String from, String to) {
        return of(from) != of(to);
    }

    /** Lets what goes through this proxy be far for the processes of this side, and near for all others that use it. */
    void isFarFrom(TcpProxy proxy, Supervisor supervisor) {
        proxy.delayOnly(port -> supervisor.processes().stream()
                .filter(process -> of(process.name()) == this)
                .mapToLong(ManagedProcess::pid)
                .anyMatch(pid -> PortOwner.hasConnected(pid, port, proxy.port())));
    }
}
