package io.twobanks.common.seata;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.apache.seata.core.context.RootContext;

/**
 * Guard {@code propagate-xid}: a call to the other bank carries the id of the global transaction in a header, and so the other
 * bank's local transaction becomes a branch of it. Nothing else ties the two together: without the header the other bank
 * does its part for good, whatever is decided. So a bank refuses a call without it, unless the guard is taken away.
 */
public final class CarryXid implements RequestInterceptor {
    private final boolean on;

    /** @param on false where the guard is taken away */
    public CarryXid(boolean on) {
        this.on = on;
    }

    @Override
    public void apply(RequestTemplate request) {
        String xid = RootContext.getXID();
        if (on && xid != null) {
            request.header(RootContext.KEY_XID, xid);
        }
    }
}
