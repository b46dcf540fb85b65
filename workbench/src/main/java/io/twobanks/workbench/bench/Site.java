package io.twobanks.workbench.bench;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.launch.PatternRun;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where contenders are measured.
 *
 * @param run the pattern's servers and services, started bare
 * @param properties set in the services; a contender that does the same in this process takes them, too
 * @param folder for a contender's own files; it exists
 * @param home of the run
 */
public record Site(PatternRun run, Map<String, String> properties, Path folder, Home home) {}
