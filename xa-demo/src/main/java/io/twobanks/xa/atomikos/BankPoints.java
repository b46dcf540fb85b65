package io.twobanks.xa.atomikos;

import io.twobanks.common.fault.FaultPoint;

/** The points that a bank's branch passes, in the two-phase commit and in the recovery. */
public record BankPoints(
        char bank,
        FaultPoint prepareBefore,
        FaultPoint prepareAfter,
        FaultPoint commitBefore,
        FaultPoint commitAfter,
        Recovery recovery) {

    /** Those that recovery passes, at every bank. */
    public record Recovery(
            FaultPoint scanBefore,
            FaultPoint commitBefore,
            FaultPoint commitAfter,
            FaultPoint rollbackBefore,
            FaultPoint rollbackAfter) {}
}
