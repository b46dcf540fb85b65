/**
 * Load from a process that can run elsewhere: a closed loop of clients, or an open loop at a fixed rate, over the transfer API
 * alone. What is measured goes into HdrHistogram's log files, which can be merged.
 */
package io.twobanks.workbench.load;
