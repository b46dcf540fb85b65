/**
 * The rungs that every pattern's ladder shares: what a transfer costs without any pattern, with two-phase commit by hand, and
 * at another pattern's service. They need Connector/J, which each demo has.
 */
package io.twobanks.workbench.bench.rung;
