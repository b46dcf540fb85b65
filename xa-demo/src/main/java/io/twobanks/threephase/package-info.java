/**
 * Three-phase commit, which every course draws: a coordinator and two banks, each a process of its own. Nobody should build it; it is
 * here to be run beside two-phase commit. Read in this order:
 *
 * <ol>
 *   <li>{@link io.twobanks.threephase.coordinator.Coordinator}: the protocol from top to bottom;
 *   <li>{@link io.twobanks.threephase.Participant}: a bank votes, pre-commits, and does what is decided;
 *   <li>{@link io.twobanks.threephase.termination}: how a transfer ends when the coordinator is silent;
 *   <li>{@link io.twobanks.threephase.RecoverBranches}: when a bank stops waiting, and what it does when it comes back;
 *   <li>{@link io.twobanks.threephase.MakeTransfer}: what the client sees.
 * </ol>
 */
package io.twobanks.threephase;
