package io.twobanks.common.account;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.math.BigDecimal;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and changes of table {@code account}. */
@Mapper
public interface AccountMapper extends BaseMapper<Account> {
    /** Reads the row and keeps it locked until the transaction ends; null when there is none. */
    @Select("SELECT id, owner, balance, frozen, status FROM account WHERE id = #{id} FOR UPDATE")
    Account lock(@Param("id") String id);

    /** A delta, never a new balance: an absolute value would wipe out what happened meanwhile. */
    @Update("UPDATE account SET balance = balance + #{delta} WHERE id = #{id}")
    int add(@Param("id") String id, @Param("delta") BigDecimal delta);

    /** Moves money between what can be spent and what is frozen. @param amount negative to free it again */
    @Update("UPDATE account SET balance = balance - #{amount}, frozen = frozen + #{amount} WHERE id = #{id}")
    int freeze(@Param("id") String id, @Param("amount") BigDecimal amount);
}
