package io.twobanks.common.seata;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.peer.Reply;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.util.List;

/** Whether the payee of a transfer has the money: what the payer's bank asks when the coordinator has forgotten the transaction. */
public final class Credited {
    private Credited() {}

    /** By the ledger: done, or refused as not there. */
    public static Reply reply(Books books, String transferId) {
        List<Leg> legs =
                books.entriesOf(transferId).stream().map(LedgerEntry::getLeg).toList();
        return legs.contains(Leg.CREDIT) && !legs.contains(Leg.TAKE_BACK)
                ? Reply.ofDone()
                : Reply.of(new Refused(Refusal.ROLLED_BACK, "The payee does not have it."));
    }
}
