package io.twobanks.compensation.guard;

import java.math.BigDecimal;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** What {@link RefundByDelta} is there to prevent. */
@Mapper
public interface OldBalanceMapper {
    @Update("UPDATE account SET balance = #{balance} WHERE id = #{id}")
    int writeBack(@Param("id") String id, @Param("balance") BigDecimal balance);
}
