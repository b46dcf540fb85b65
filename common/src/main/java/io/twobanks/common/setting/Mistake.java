package io.twobanks.common.setting;

import java.util.List;

/**
 * A setting that would have been ignored, or that could not be read.
 *
 * @param key as it was written when nobody knows it, else as it is known
 * @param takes what the value should have been; null when the key is unknown
 * @param nearest known keys that look like an unknown one, the most alike first; else empty
 */
public record Mistake(String key, String value, Takes takes, List<String> nearest) {
    public boolean isUnknown() {
        return takes == null;
    }
}
