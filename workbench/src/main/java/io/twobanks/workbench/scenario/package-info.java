/** Scenarios as experiments on real processes: what is given, what is done, what was promised, what was found. */
package io.twobanks.workbench.scenario;
