package io.twobanks.common.transfer;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and changes of table {@code transfer}. */
public interface TransferMapper extends BaseMapper<Transfer> {
    /**
     * Ends a pending transfer. Waits while another transaction holds the row, so that an undecided outcome is never
     * overtaken.
     *
     * @return 1, or 0 when the transfer was final already
     */
    @Update("UPDATE transfer SET state = #{state}, reason = #{reason}, updated_at = #{now}"
            + " WHERE transfer_id = #{id} AND state = 'PENDING'")
    int finish(
            @Param("id") String id,
            @Param("state") TransferState state,
            @Param("reason") String reason,
            @Param("now") Instant now);

    /** Writes a state over any other; only for a register that takes a repeated id for a new request. */
    @Update("UPDATE transfer SET state = #{state}, updated_at = #{now} WHERE transfer_id = #{id}")
    int overwrite(@Param("id") String id, @Param("state") TransferState state, @Param("now") Instant now);

    /** The oldest pending transfers, oldest first. */
    @Select("SELECT transfer_id FROM transfer WHERE state = 'PENDING' ORDER BY created_at LIMIT #{limit}")
    List<String> pending(@Param("limit") int limit);
}
