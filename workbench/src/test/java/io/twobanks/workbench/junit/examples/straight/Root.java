package io.twobanks.workbench.junit.examples.straight;

import io.twobanks.workbench.junit.examples.straight.part.Part;

/** In a part's root package; it needs the package below, and is not needed there. */
public record Root(Part part) {}
