package io.twobanks.mq.reconcile;

import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.reconcile.Held;
import io.twobanks.common.reconcile.OwnBooks;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The ledger beside {@code received_credit}, {@code transaction_log} and the register. */
@Mapper
public interface OwnBooksMapper extends OwnBooks {
    /** The columns of a {@link Held}. */
    String HELD = OF_LEDGER + " IF(MIN(r.credited), MIN(r.amount), MIN(r.credited) * 0) AS received,"
            + " COALESCE(MIN(l.state) = 'PAID', FALSE) AS logged, MIN(t.state) AS state, MIN(t.amount) AS amount";

    /** Where they come from. */
    String BESIDE = " LEFT JOIN ledger_entry e ON e.transfer_id = i.transfer_id"
            + " LEFT JOIN received_credit r ON r.transfer_id = i.transfer_id"
            + " LEFT JOIN transaction_log l ON l.transfer_id = i.transfer_id"
            + " LEFT JOIN transfer t ON t.transfer_id = i.transfer_id GROUP BY i.transfer_id";

    @Override
    @Select(HELD + " FROM (SELECT transfer_id FROM ledger_entry WHERE created_at > #{since} AND created_at <= #{until}"
            + " UNION SELECT transfer_id FROM received_credit WHERE received_at > #{since} AND received_at <= #{until}"
            + " UNION SELECT transfer_id FROM transaction_log WHERE written_at > #{since} AND written_at <= #{until}) i"
            + BESIDE)
    List<Held> between(@Param("since") Instant since, @Param("until") Instant until);

    @Override
    @Select(HELD + " FROM (SELECT transfer_id FROM ledger_difference WHERE transfer_id = #{id}) i" + BESIDE)
    Held find(@Param("id") String transferId);

    @Override
    @Select("SELECT created_at FROM ledger_entry WHERE created_at > #{since} AND created_at <= #{until}"
            + " ORDER BY created_at LIMIT 1 OFFSET #{count}")
    Instant bookedAt(@Param("since") Instant since, @Param("until") Instant until, @Param("count") int count);

    @Override
    @Insert("INSERT IGNORE INTO transaction_log (transfer_id, state, written_at) VALUES (#{id}, 'PAID', #{now})")
    int restoreLog(@Param("id") String transferId, @Param("now") Instant now);

    @Override
    @Insert("INSERT IGNORE INTO received_credit (transfer_id, to_account, amount, credited, ordered_at, received_at)"
            + " VALUES (#{credit.transferId}, #{credit.accountId}, #{credit.delta}, TRUE, #{credit.createdAt}, #{now})")
    int restoreReceipt(@Param("credit") LedgerEntry credit, @Param("now") Instant now);
}
