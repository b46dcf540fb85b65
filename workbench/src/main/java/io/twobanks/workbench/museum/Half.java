package io.twobanks.workbench.museum;

import java.util.List;

/**
 * What one half of an exhibit came to: without the cure, or with it.
 *
 * @param asPromised without the cure the harm was seen, with it there was none
 * @param verdict in one word, with the rules that rejected it
 * @param sentences what the checker or the experiment says about it
 * @param again the command that runs this half again
 */
public record Half(boolean asPromised, String verdict, List<String> sentences, String again) {}
