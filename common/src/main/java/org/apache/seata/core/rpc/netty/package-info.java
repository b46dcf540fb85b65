/** A class in Seata's own package, because what it calls is visible only there. */
package org.apache.seata.core.rpc.netty;
