/**
 * What banks share whose transfers are global transactions of Seata, for banks that have its client on their class path: the
 * transaction's id travels with a call and is written down, errors reach the transaction, the coordinator is asked what it has
 * decided, and what it has ended is ended in the register. Nobody else loads these classes.
 */
package io.twobanks.common.seata;
