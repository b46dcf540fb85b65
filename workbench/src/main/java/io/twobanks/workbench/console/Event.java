package io.twobanks.workbench.console;

/**
 * Something that the page is told.
 *
 * @param number counts up from 1, without a gap, over all events of a run
 * @param kind for example {@code step}
 * @param json what is told
 */
record Event(long number, String kind, String json) {}
