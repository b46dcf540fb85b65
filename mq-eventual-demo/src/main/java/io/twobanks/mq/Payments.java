package io.twobanks.mq;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What this bank has paid, by time, and up to when that has been compared with what the other bank has received. */
@Mapper
interface Payments {
    /**
     * A payment of this bank.
     *
     * @param state of its transfer; PENDING while the other bank's answer is awaited
     * @param debited whether the ledger says so, too
     */
    record Paid(
            String transferId,
            String fromAccount,
            String toAccount,
            BigDecimal amount,
            String state,
            Instant createdAt,
            boolean debited) {}

    /** What a {@link Paid} is read from; more tables can be joined. */
    String PAID = "SELECT t.transfer_id, t.from_account, t.to_account, t.amount, t.state, t.created_at,"
            + " EXISTS (SELECT 1 FROM ledger_entry e WHERE e.transfer_id = t.transfer_id AND e.leg = 'DEBIT') AS debited"
            + " FROM transfer t";

    /** Up to when this was done. */
    @Select("SELECT reached FROM watermark WHERE name = 'reconciliation'")
    Instant watermark();

    /** Does nothing when somebody has put it elsewhere meanwhile, as who wants all compared anew does. */
    @Update("UPDATE watermark SET reached = #{reached} WHERE name = 'reconciliation' AND reached = #{from}")
    int moveWatermark(@Param("from") Instant from, @Param("reached") Instant reached);

    /** When the payment was logged that is this many after {@code since}; null when there are not so many until {@code until}. */
    @Select("SELECT written_at FROM transaction_log WHERE state = 'PAID' AND written_at > #{since}"
            + " AND written_at <= #{until} ORDER BY written_at LIMIT 1 OFFSET #{count}")
    Instant logged(@Param("since") Instant since, @Param("until") Instant until, @Param("count") int count);

    /** Payments that were logged after {@code since} and not after {@code until}. */
    @Select(PAID + " JOIN transaction_log l ON l.transfer_id = t.transfer_id WHERE l.state = 'PAID'"
            + " AND l.written_at > #{since} AND l.written_at <= #{until} ORDER BY l.written_at")
    List<Paid> between(@Param("since") Instant since, @Param("until") Instant until);

    /** What this bank knows of a transfer, whenever it was paid, or never; null when it knows nothing. */
    @Select(PAID + " WHERE t.transfer_id = #{id}")
    Paid find(@Param("id") String transferId);

    /**
     * Payments about which the other bank has not said anything: the oldest that were asked for after another one.
     *
     * @param wrong what was asked for later than this was by a clock that was ahead, and is not waited for
     */
    @Select("SELECT t.transfer_id, t.from_account, t.to_account, t.amount, t.state, t.created_at, TRUE AS debited"
            + " FROM transfer t JOIN transaction_log l ON l.transfer_id = t.transfer_id"
            + " WHERE t.state = 'PENDING' AND l.state = 'PAID' AND (t.created_at <= #{until} OR t.created_at > #{wrong})"
            + " AND (t.created_at > #{after} OR t.created_at = #{after} AND t.transfer_id > #{afterId})"
            + " ORDER BY t.created_at, t.transfer_id LIMIT #{limit}")
    List<Paid> awaited(
            @Param("until") Instant until,
            @Param("wrong") Instant wrong,
            @Param("after") Instant after,
            @Param("afterId") String afterId,
            @Param("limit") int limit);
}
