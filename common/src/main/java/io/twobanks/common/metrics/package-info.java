/** What an operator's monitoring reads of a bank: transfers begun and ended, and what waits. Off unless {@code bank.metrics.enabled}. */
package io.twobanks.common.metrics;
