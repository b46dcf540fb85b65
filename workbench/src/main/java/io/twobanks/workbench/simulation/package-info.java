/**
 * The steps of a protocol, played in one thread with a clock that costs nothing: messages overtake each other, are lost or come twice,
 * processes crash between any two steps and come back with what they had written down. Each of these is a choice, drawn from a seed;
 * a story in which money is lost is told again with fewer and fewer of them.
 *
 * <p>In reading order: {@link io.twobanks.workbench.simulation.Model}, {@link io.twobanks.workbench.simulation.World}, {@link
 * io.twobanks.workbench.simulation.Node}, {@link io.twobanks.workbench.simulation.Choices}, {@link
 * io.twobanks.workbench.simulation.Exploration}, {@link io.twobanks.workbench.simulation.Shortest}.
 */
package io.twobanks.workbench.simulation;
