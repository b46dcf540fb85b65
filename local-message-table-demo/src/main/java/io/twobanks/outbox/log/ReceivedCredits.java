package io.twobanks.outbox.log;

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

/** Table {@code inbox}, whose only step is the credit. */
@Mapper
public interface ReceivedCredits extends InboxRows {
    String RECEIPT = "SELECT to_account AS account, amount, IF(credited, 'DONE', 'REFUSED') AS result, reason"
            + " FROM inbox WHERE transfer_id = #{id}";

    @Override
    @Insert("INSERT IGNORE INTO inbox (transfer_id, to_account, amount, credited, reason, ordered_at, received_at)"
            + " VALUES (#{order.transferId}, #{order.account}, #{order.amount}, #{result} = 'DONE', #{reason},"
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
    @Delete("DELETE FROM inbox WHERE received_at < #{before} AND ordered_at < #{before}"
            + " ORDER BY received_at LIMIT #{limit}")
    int delete(@Param("before") Instant before, @Param("limit") int limit);
}
