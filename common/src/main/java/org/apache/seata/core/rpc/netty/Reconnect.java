package org.apache.seata.core.rpc.netty;

/** Connects to the coordinator where there is no connection. */
public final class Reconnect {
    private Reconnect() {}

    /** Does what the client does by itself only a minute after its start, and then every ten seconds. */
    public static void now() {
        reconnect(TmNettyRemotingClient.getInstance());
        reconnect(RmNettyRemotingClient.getInstance());
    }

    private static void reconnect(AbstractNettyRemotingClient client) {
        client.getClientChannelManager().reconnect(client.getTransactionServiceGroup());
    }
}
