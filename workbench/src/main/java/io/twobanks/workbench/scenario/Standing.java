package io.twobanks.workbench.scenario;

import io.twobanks.checker.Evidence;
import java.util.Set;

/**
 * How some transfers stand now, in a run that goes on.
 *
 * @param evidence judged as if nobody had anything left to do
 * @param excused the same, but a half transfer is excused that a server or a repair desk still knows
 * @param underWay the ids of those for which a server keeps what explains a half
 * @param onDesk the ids of those that wait at a repair desk
 * @param done whether each has ended, and nothing is kept for it anywhere
 */
public record Standing(Evidence evidence, Evidence excused, Set<String> underWay, Set<String> onDesk, boolean done) {}
