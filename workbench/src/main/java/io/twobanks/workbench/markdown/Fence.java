package io.twobanks.workbench.markdown;

import java.util.List;

/**
 * A fenced block.
 *
 * @param line of its first line, counted from 1
 * @param mark the comment right before it, {@code run: …} or {@code code: …}, or empty
 * @param language what stands behind the fence, or empty
 */
public record Fence(int line, String mark, String language, List<String> lines) {}
