package io.twobanks.mq;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What reconciliation reads and writes down: payments by time, how far it has come, and what only a person can settle. */
@Mapper
interface Differences {
    /**
     * A payment of this bank.
     *
     * @param state of its transfer; PENDING while the other bank's answer is awaited
     */
    record Paid(String transferId, String fromAccount, String toAccount, BigDecimal amount, String state) {
        boolean isAwaited() {
            return state.equals("PENDING");
        }
    }

    /** @param what in a sentence */
    record Difference(String transferId, String what, Instant foundAt) {}

    /** Payments that were logged after {@code since} and not after {@code until}. */
    @Select("SELECT t.transfer_id, t.from_account, t.to_account, t.amount, t.state FROM transaction_log l"
            + " JOIN transfer t ON t.transfer_id = l.transfer_id WHERE l.state = 'PAID'"
            + " AND l.written_at > #{since} AND l.written_at <= #{until} ORDER BY l.written_at")
    List<Paid> paid(@Param("since") Instant since, @Param("until") Instant until);

    /** When the oldest payment was logged that still awaits the other bank's answer; null when none does. */
    @Select("SELECT MIN(l.written_at) FROM transaction_log l JOIN transfer t ON t.transfer_id = l.transfer_id"
            + " WHERE l.state = 'PAID' AND t.state = 'PENDING'")
    Instant oldestAwaited();

    @Select("SELECT reached FROM watermark WHERE name = 'reconciliation'")
    Instant watermark();

    @Update("UPDATE watermark SET reached = #{reached} WHERE name = 'reconciliation'")
    int moveWatermark(@Param("reached") Instant reached);

    /** Does nothing when the transfer's difference is known. */
    @Insert("INSERT IGNORE INTO difference (transfer_id, what, found_at) VALUES (#{id}, #{what}, #{now})")
    int note(@Param("id") String transferId, @Param("what") String what, @Param("now") Instant now);

    @Select("SELECT transfer_id, what, found_at FROM difference WHERE transfer_id = #{id}")
    Difference find(@Param("id") String transferId);

    @Select("SELECT transfer_id, what, found_at FROM difference ORDER BY found_at LIMIT #{limit}")
    List<Difference> all(@Param("limit") int limit);
}
