/** Stands before a class of Seata's own package of this name, because only under its name is it used. */
package io.seata.core.rpc.netty;
