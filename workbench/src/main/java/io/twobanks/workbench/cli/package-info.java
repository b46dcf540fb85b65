/** The commands of {@code ./twobanks}. */
package io.twobanks.workbench.cli;
