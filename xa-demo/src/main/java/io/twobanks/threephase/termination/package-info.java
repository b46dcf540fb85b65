/** How a transfer ends when its coordinator is silent: four rules, of which each protocol has one. */
package io.twobanks.threephase.termination;
