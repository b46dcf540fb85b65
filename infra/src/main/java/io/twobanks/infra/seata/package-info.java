/**
 * Seata's transaction coordinator as a process, and the database in which it keeps its state. Start reading at
 * {@link io.twobanks.infra.seata.SeataServer}.
 */
package io.twobanks.infra.seata;
