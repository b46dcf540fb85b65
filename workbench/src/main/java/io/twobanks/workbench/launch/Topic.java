package io.twobanks.workbench.launch;

/**
 * A topic of a pattern's message brokers.
 *
 * @param group of the services that read it
 */
public record Topic(String name, String group) {}
