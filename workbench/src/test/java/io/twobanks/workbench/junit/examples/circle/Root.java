package io.twobanks.workbench.junit.examples.circle;

import io.twobanks.workbench.junit.examples.circle.part.Part;

/** In a part's root package; it needs the package below, and is needed there. */
public record Root(Part part) {}
