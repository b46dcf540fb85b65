package io.twobanks.common.inbox;

import io.twobanks.common.account.Leg;
import io.twobanks.common.problem.Reason;
import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Table {@code received_credit}: the inbox of a pattern whose only step is the credit. */
@Mapper
public interface ReceivedCredits extends InboxRows {
    String RECEIPT = "SELECT to_account AS account, amount, IF(credited, 'DONE', 'REFUSED') AS result, reason"
            + " FROM received_credit WHERE transfer_id = #{id}";

    @Override
    @Insert("INSERT IGNORE INTO received_credit (transfer_id, to_account, amount, credited, reason, ordered_at,"
            + " received_at) VALUES (#{order.transferId}, #{order.account}, #{order.amount}, #{result} = 'DONE',"
            + " #{reason}, #{order.orderedAt}, #{now})")
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
    @Delete("DELETE FROM received_credit WHERE received_at < #{before} AND ordered_at < #{before}"
            + " ORDER BY received_at LIMIT #{limit}")
    int delete(@Param("before") Instant before, @Param("limit") int limit);
}
