package io.twobanks.at;

import io.twobanks.common.transfer.FreeTransfers;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks again and again for transfers that nobody works on, and asks what has become of them; see {@link SettleTransfer}. */
class RecoverTransfers {
    private final FreeTransfers free;

    RecoverTransfers(FreeTransfers free) {
        this.free = free;
    }

    @Scheduled(fixedDelayString = "${at.recover-every}")
    void recover() {
        free.settleNext();
    }

    /** One of them now, unless somebody works on it. */
    void recover(String transferId) {
        free.settle(transferId);
    }
}
