package io.twobanks.compensation;

import io.twobanks.common.account.Leg;
import io.twobanks.common.inbox.InboxRows;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.problem.Reason;
import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Table {@code received_step}: the inbox, with a row for each step of a transfer. */
@Mapper
interface ReceivedSteps extends InboxRows {
    String RECEIPT = "SELECT account, amount, outcome AS result, reason FROM received_step"
            + " WHERE transfer_id = #{id} AND step = #{step}";

    @Override
    @Insert("INSERT IGNORE INTO received_step"
            + " (transfer_id, step, account, amount, outcome, reason, ordered_at, received_at)"
            + " VALUES (#{order.transferId}, #{step}, #{order.account}, #{order.amount}, #{result}, #{reason},"
            + " #{order.orderedAt}, #{now})")
    int record(
            @Param("order") Order order,
            @Param("step") Leg step,
            @Param("result") Receipt.Result result,
            @Param("reason") Reason reason,
            @Param("now") Instant now);

    @Override
    @Select(RECEIPT)
    Receipt look(@Param("id") String transferId, @Param("step") Leg step);

    @Override
    @Select(RECEIPT + " FOR UPDATE")
    Receipt lock(@Param("id") String transferId, @Param("step") Leg step);

    @Override
    @Delete("DELETE FROM received_step WHERE received_at < #{before} AND ordered_at < #{before}"
            + " ORDER BY received_at LIMIT #{limit}")
    int delete(@Param("before") Instant before, @Param("limit") int limit);
}
