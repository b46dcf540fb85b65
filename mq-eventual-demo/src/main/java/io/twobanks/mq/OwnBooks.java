package io.twobanks.mq;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * What this bank's tables hold of a transfer, side by side: its ledger, its inbox, its log and its register. One statement reads
 * them, so that what was written in one transaction is seen together.
 */
@Mapper
interface OwnBooks {
    /**
     * One transfer.
     *
     * @param bookedAt when its first entry was booked; null when it has none
     * @param credited what the ledger has given to the payee, and not taken back
     * @param credits how often it has given it
     * @param debited what the ledger has taken from the payer, and not given back
     * @param received what the inbox says that was given to the payee, 0 when it was refused; null when it has no row
     * @param logged the state in the log; null when it has no row
     * @param state the transfer's state; null when this bank's register does not know it
     * @param amount the transfer's; null when this bank's register does not know it
     */
    record Held(
            String transferId,
            Instant bookedAt,
            BigDecimal credited,
            int credits,
            BigDecimal debited,
            BigDecimal received,
            String logged,
            String state,
            BigDecimal amount) {}

    /** The columns of a {@link Held}, of the transfers {@code i}. */
    String HELD = "SELECT i.transfer_id, MIN(e.created_at) AS booked_at,"
            + " COALESCE(SUM(IF(e.leg IN ('CREDIT', 'TAKE_BACK'), e.delta, 0)), 0) AS credited,"
            + " COUNT(IF(e.leg = 'CREDIT', 1, NULL)) AS credits,"
            + " -COALESCE(SUM(IF(e.leg IN ('DEBIT', 'REFUND'), e.delta, 0)), 0) AS debited,"
            + " IF(MIN(r.credited), MIN(r.amount), MIN(r.credited) * 0) AS received,"
            + " MIN(l.state) AS logged, MIN(t.state) AS state, MIN(t.amount) AS amount";

    /** Where they come from. */
    String BESIDE = " LEFT JOIN ledger_entry e ON e.transfer_id = i.transfer_id"
            + " LEFT JOIN received_credit r ON r.transfer_id = i.transfer_id"
            + " LEFT JOIN transaction_log l ON l.transfer_id = i.transfer_id"
            + " LEFT JOIN transfer t ON t.transfer_id = i.transfer_id GROUP BY i.transfer_id";

    /** All that was booked, received or paid after {@code since} and not after {@code until}. */
    @Select(HELD + " FROM (SELECT transfer_id FROM ledger_entry WHERE created_at > #{since} AND created_at <= #{until}"
            + " UNION SELECT transfer_id FROM received_credit WHERE received_at > #{since} AND received_at <= #{until}"
            + " UNION SELECT transfer_id FROM transaction_log WHERE written_at > #{since} AND written_at <= #{until}) i"
            + BESIDE)
    List<Held> between(@Param("since") Instant since, @Param("until") Instant until);

    /** A transfer of which a difference is known, also when nothing is held of it any more; else null. */
    @Select(HELD + " FROM (SELECT transfer_id FROM ledger_difference WHERE transfer_id = #{id}) i" + BESIDE)
    Held find(@Param("id") String transferId);

    /** When that was booked which is this many after {@code since}; null when it is not so much until {@code until}. */
    @Select("SELECT created_at FROM ledger_entry WHERE created_at > #{since} AND created_at <= #{until}"
            + " ORDER BY created_at LIMIT 1 OFFSET #{count}")
    Instant bookedAt(@Param("since") Instant since, @Param("until") Instant until, @Param("count") int count);
}
