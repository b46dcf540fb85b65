/** The experiments with global transactions of Seata AT: what is done to them, and what they promise. Never loaded by a bank. */
package io.twobanks.at.scenarios;
