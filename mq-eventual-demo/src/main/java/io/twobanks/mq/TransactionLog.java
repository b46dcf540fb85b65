package io.twobanks.mq;

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

    /** Pending transfers without a row that were stored from {@code since} on and before {@code before}. */
    @Select("SELECT t.transfer_id FROM transfer t LEFT JOIN transaction_log l ON l.transfer_id = t.transfer_id"
            + " WHERE t.state = 'PENDING' AND l.transfer_id IS NULL AND t.created_at >= #{since}"
            + " AND t.created_at < #{before}"
            + " ORDER BY t.created_at LIMIT #{limit}")
    List<String> unpaid(@Param("since") Instant since, @Param("before") Instant before, @Param("limit") int limit);
}
