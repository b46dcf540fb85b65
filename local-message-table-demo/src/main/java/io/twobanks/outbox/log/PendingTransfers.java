package io.twobanks.outbox.log;

import io.twobanks.common.recovery.PendingMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads of table {@code transfer}. */
@Mapper
public interface PendingTransfers {
    /**
     * A transfer that is pending; oldest first.
     *
     * @param paid whether the payer is debited
     * @param late whether its outcome should have come by now
     */
    record Seen(String transferId, Instant createdAt, boolean paid, boolean late) {
        /** Comes before all of them. */
        public static final Seen START = new Seen("", Instant.EPOCH, false, false);
    }

    /**
     * Pending transfers on which none of these instances works: the oldest that come after another one.
     *
     * @param age what is older is late, in microseconds
     */
    @Select("SELECT transfer_id, created_at, EXISTS (SELECT 1 FROM ledger_entry e"
            + " WHERE e.transfer_id = t.transfer_id AND e.leg = 'DEBIT') AS paid,"
            + " created_at < UTC_TIMESTAMP(3) - INTERVAL #{age} MICROSECOND AS late FROM transfer t"
            + " WHERE state = 'PENDING' AND " + PendingMapper.IS_FREE + " AND " + PendingMapper.IS_AFTER
            + " ORDER BY created_at, transfer_id LIMIT #{limit}")
    List<Seen> free(
            @Param("others") String others,
            @Param("age") long ageMicros,
            @Param("after") Seen after,
            @Param("limit") int limit);
}
