package io.twobanks.workbench.junit.examples.straight.part;

public record Part(int number) {}
