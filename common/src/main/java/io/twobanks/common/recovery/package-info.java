/**
 * Recovery that several instances of a bank can do at once: which instances live, who works on which pending transfer, and
 * rounds through all that is pending.
 */
package io.twobanks.common.recovery;
