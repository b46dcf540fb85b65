/**
 * Seata's transaction coordinator as a program: one node on the loopback interface with its state in a database. Only the
 * process that {@code io.twobanks.infra.seata.SeataServer} starts has these classes on its class path.
 */
package io.twobanks.server.seata;
