package io.twobanks.mq.reconcile;

import io.twobanks.common.account.Leg;
import io.twobanks.common.inbox.InboxRows;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.reconcile.Receipts;
import io.twobanks.common.reconcile.Received;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Table {@code received_credit}: the inbox, whose only step is the credit. */
@Mapper
public interface ReceivedCredits extends InboxRows, Receipts {
    String RECEIPT = "SELECT to_account AS account, amount, IF(credited, 'DONE', 'REFUSED') AS result, reason"
            + " FROM received_credit WHERE transfer_id = #{id}";

    String RECEIVED = "SELECT transfer_id, amount, credited, reason FROM received_credit WHERE ";

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

    @Override
    @Select("<script>" + RECEIVED + "transfer_id IN "
            + "<foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<Received> among(@Param("ids") List<String> ids);

    @Override
    @Select("SELECT received_at FROM received_credit WHERE received_at > #{since} AND received_at <= #{until}"
            + " ORDER BY received_at LIMIT 1 OFFSET #{count}")
    Instant receivedAt(@Param("since") Instant since, @Param("until") Instant until, @Param("count") int count);

    @Override
    @Select(RECEIVED + "received_at > #{since} AND received_at <= #{until}")
    List<Received> between(@Param("since") Instant since, @Param("until") Instant until);
}
