package io.twobanks.workbench.junit.examples.circle.part;

import io.twobanks.workbench.junit.examples.circle.Root;

public record Part(Root root) {}
