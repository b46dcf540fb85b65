package io.twobanks.workbench.launch;

import java.util.List;

/**
 * A look at real tables that explain a pattern; nothing that is asked here changes anything.
 *
 * @param name what the table is called in the pattern's chapter, for example {@code XA RECOVER}
 * @param databases where it is asked
 * @param sql a statement that only reads
 * @param en what is seen there, in a sentence
 * @param zh the same
 */
public record TableQuery(String name, List<String> databases, String sql, String en, String zh) {}
