/** Two-phase commit, and the three-phase commit of the textbooks, as models; only the workbench runs them. */
package io.twobanks.xa.simulation;
