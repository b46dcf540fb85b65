package io.twobanks.mq.reconcile;

import io.twobanks.common.reconcile.Receipts;
import io.twobanks.common.reconcile.Received;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Table {@code received_credit}, the inbox, by time and by id. */
@Mapper
public interface ReceiptMapper extends Receipts {
    String RECEIVED = "SELECT transfer_id, amount, credited, reason FROM received_credit WHERE ";

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
