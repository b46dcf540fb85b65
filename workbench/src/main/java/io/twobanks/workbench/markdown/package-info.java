/** The project's documents, read by a library: what stands in their blocks, and where. */
package io.twobanks.workbench.markdown;
