package io.twobanks.common.account;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Appends to and reads of table {@code ledger_entry}. */
@Mapper
public interface LedgerMapper extends BaseMapper<LedgerEntry> {
    /** The entries of a transfer, oldest first. */
    @Select("SELECT seq, transfer_id, account_id, leg, delta, balance_after, created_at FROM ledger_entry"
            + " WHERE transfer_id = #{transfer} ORDER BY seq")
    List<LedgerEntry> of(@Param("transfer") String transfer);

    /** The newest entries of an account, newest first. */
    @Select("SELECT seq, transfer_id, account_id, leg, delta, balance_after, created_at FROM ledger_entry"
            + " WHERE account_id = #{account} ORDER BY seq DESC LIMIT #{limit}")
    List<LedgerEntry> newest(@Param("account") String account, @Param("limit") int limit);
}
