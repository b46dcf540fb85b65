/** Both parts once more, guarded by Seata's fence instead of this bank's own record. */
package io.twobanks.tcc.fence;
