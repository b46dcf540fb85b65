package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.nio.file.Path;

/**
 * Where contenders are measured.
 *
 * @param run the pattern's servers and services, started bare
 * @param folder for a contender's own files; it exists
 */
public record Site(PatternRun run, Path folder) {}
