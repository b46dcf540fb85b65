package io.twobanks.infra.network;

/** Which way bytes go through a {@link TcpProxy}. */
public enum Direction {
    /** From the one who connected to the one who was connected to. */
    TO_SERVER,
    /** And back. */
    TO_CLIENT
}
