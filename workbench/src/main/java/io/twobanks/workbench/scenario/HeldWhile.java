package io.twobanks.workbench.scenario;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.client.ClientReply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Experiments in which a transfer is held at a point of its protocol until something has gone wrong, goes on, and is answered before
 * it is put right. The points are the pattern's.
 */
public final class HeldWhile {
    private HeldWhile() {}

    /** A server is killed, and started again when the transfer is answered. */
    public static void killed(String server, FaultPoint point, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.read();
        lab.kill(server);
        lab.release();
        transfer.join();
        lab.restart(server);
        lab.read();
    }

    /** The network between two processes is broken; the scenario's end heals it. @param how see {@link Lab#network} */
    public static void cutOff(String from, String to, String how, FaultPoint point, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.read();
        lab.network(from, to, how);
        lab.release();
        transfer.join();
        lab.read();
    }

    /** A database refuses to be written, and can be written again when the transfer is answered. */
    public static void readOnly(String database, FaultPoint point, Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.read();
        tables.change(database, "SET GLOBAL read_only = 1");
        lab.release();
        transfer.join();
        tables.change(database, "SET GLOBAL read_only = 0");
        lab.read();
    }

    /** A bank's clock is wrong until the transfer is held, and right when it goes on. */
    public static void clockWrong(String service, Duration wrongBy, FaultPoint point, Lab lab) throws Exception {
        new Clocks(lab).put(service, wrongBy);
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.read();
        new Clocks(lab).put(service, Duration.ZERO);
        lab.release();
        transfer.join();
        lab.read();
    }
}
