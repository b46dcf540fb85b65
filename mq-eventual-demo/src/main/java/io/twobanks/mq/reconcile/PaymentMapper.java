package io.twobanks.mq.reconcile;

import io.twobanks.common.reconcile.Paid;
import io.twobanks.common.reconcile.Payments;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What this bank has paid, by its {@code transaction_log}. */
@Mapper
public interface PaymentMapper extends Payments {
    @Override
    @Select("SELECT written_at FROM transaction_log WHERE state = 'PAID' AND written_at > #{since}"
            + " AND written_at <= #{until} ORDER BY written_at LIMIT 1 OFFSET #{count}")
    Instant logged(@Param("since") Instant since, @Param("until") Instant until, @Param("count") int count);

    @Override
    @Select(PAID + " JOIN transaction_log l ON l.transfer_id = t.transfer_id WHERE l.state = 'PAID'"
            + " AND l.written_at > #{since} AND l.written_at <= #{until} ORDER BY l.written_at")
    List<Paid> between(@Param("since") Instant since, @Param("until") Instant until);

    @Override
    @Select(PAID + " WHERE t.transfer_id = #{id}")
    Paid find(@Param("id") String transferId);

    @Override
    @Select("SELECT t.transfer_id, t.from_account, t.to_account, t.amount, t.state, t.created_at, TRUE AS debited"
            + " FROM transfer t JOIN transaction_log l ON l.transfer_id = t.transfer_id"
            + " WHERE t.state = 'PENDING' AND l.state = 'PAID' AND (t.created_at <= #{until} OR t.created_at > #{wrong})"
            + " AND (t.created_at > #{after.createdAt}"
            + " OR t.created_at = #{after.createdAt} AND t.transfer_id > #{after.transferId})"
            + " ORDER BY t.created_at, t.transfer_id LIMIT #{limit}")
    List<Paid> awaited(
            @Param("until") Instant until,
            @Param("wrong") Instant wrong,
            @Param("after") Paid after,
            @Param("limit") int limit);
}
