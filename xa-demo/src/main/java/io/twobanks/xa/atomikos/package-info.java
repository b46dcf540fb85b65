/** Atomikos: its settings, its pools, and what stands between it and the driver. It knows no money. */
package io.twobanks.xa.atomikos;
