package io.twobanks.mq;

import io.twobanks.common.recovery.PendingMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and appends to table {@code transaction_log}. */
@Mapper
interface TransactionLog {
    /** What a local transaction came to. */
    enum State {
        /** It has committed: the payer is debited. */
        PAID,
        /** It has not, and never will: whoever tries finds this row. */
        GIVEN_UP
    }

    /**
     * Waits while another transaction writes the row of the same transfer, at most as long as a lock is waited for.
     *
     * @return 1, or 0 when a row stands there already
     */
    @Insert("INSERT IGNORE INTO transaction_log (transfer_id, state, written_at) VALUES (#{id}, #{state}, #{now})")
    int record(@Param("id") String transferId, @Param("state") State state, @Param("now") Instant now);

    /** The row as it is under a lock; null when there is none. */
    @Select("SELECT state FROM transaction_log WHERE transfer_id = #{id} FOR UPDATE")
    State of(@Param("id") String transferId);

    /** The row as it is committed; null when there is none. */
    @Select("SELECT state FROM transaction_log WHERE transfer_id = #{id}")
    State committed(@Param("id") String transferId);

    /** @param logged whether its local transaction has come to anything yet */
    record Looked(String transferId, Instant createdAt, boolean logged) {}

    /**
     * Pending transfers that were stored before {@code before} and on which no other instance works: the oldest that come
     * after another one.
     *
     * @param wrong what was stored later than this was by a clock that was ahead, and counts as old
     */
    @Select("SELECT p.transfer_id, p.created_at, l.transfer_id IS NOT NULL AS logged FROM"
            + " (SELECT transfer_id, created_at FROM transfer WHERE state = 'PENDING' AND"
            + " (created_at < #{before} OR created_at > #{wrong}) AND "
            + PendingMapper.IS_FREE + " AND " + PendingMapper.IS_AFTER
            + " ORDER BY created_at, transfer_id LIMIT #{limit}) p"
            + " LEFT JOIN transaction_log l ON l.transfer_id = p.transfer_id ORDER BY p.created_at, p.transfer_id")
    List<Looked> pending(
            @Param("others") String others,
            @Param("after") Looked after,
            @Param("before") Instant before,
            @Param("wrong") Instant wrong,
            @Param("limit") int limit);
}
