package io.twobanks.infra.nacos;

/**
 * One process that offers a service, as the registry knows it.
 *
 * @param healthy false for one that the registry has not heard of for a while and does not hand out to callers
 */
public record Instance(String host, int port, boolean healthy) {}
