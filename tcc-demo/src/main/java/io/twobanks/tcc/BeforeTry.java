package io.twobanks.tcc;

import io.twobanks.common.fault.Faults;
import io.twobanks.tcc.branch.Part;
import java.util.Map;
import org.apache.seata.integration.tx.api.fence.hook.TccHook;
import org.apache.seata.rm.tcc.api.BusinessActionContext;

/**
 * The moment before each Try, as a point: the coordinator knows the branch, and neither this bank nor Seata's fence has done
 * anything. Who is held up here can be overtaken by his Cancel. Seata calls this; no line of a Try could stand so early.
 */
record BeforeTry(Faults faults) implements TccHook {
    @Override
    public void beforeTccPrepare(String xid, Long branchId, String action, BusinessActionContext context) {
        faults.reach(
                action.equals(PayersPart.ACTION) ? Point.FREEZE_BEFORE : Point.ANNOUNCE_BEFORE,
                context.getActionContext(Part.TRANSFER).toString(),
                Map.of(
                        "xid",
                        xid,
                        "account",
                        context.getActionContext(Part.ACCOUNT).toString()));
    }

    @Override
    public void afterTccPrepare(String xid, Long branchId, String action, BusinessActionContext context) {}

    @Override
    public void beforeTccCommit(String xid, Long branchId, String action, BusinessActionContext context) {}

    @Override
    public void afterTccCommit(String xid, Long branchId, String action, BusinessActionContext context) {}

    @Override
    public void beforeTccRollback(String xid, Long branchId, String action, BusinessActionContext context) {}

    @Override
    public void afterTccRollback(String xid, Long branchId, String action, BusinessActionContext context) {}
}
