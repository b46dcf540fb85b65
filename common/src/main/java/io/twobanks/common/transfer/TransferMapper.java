package io.twobanks.common.transfer;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import io.twobanks.common.problem.Reason;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and changes of table {@code transfer}. */
@Mapper
public interface TransferMapper extends BaseMapper<Transfer> {
    /** All of them. */
    String COLUMNS =
            "transfer_id, from_account, to_account, amount, state, reason, request_hash, created_at, updated_at";

    /**
     * Moves a transfer from one state to another. Waits while another transaction holds the row, so that an undecided
     * outcome is never overtaken.
     *
     * @return 1, or 0 when it was not in that state
     */
    @Update("UPDATE transfer SET state = #{to}, reason = #{reason}, updated_at = #{now}"
            + " WHERE transfer_id = #{id} AND state = #{from}")
    int move(
            @Param("id") String id,
            @Param("from") TransferState from,
            @Param("to") TransferState to,
            @Param("reason") Reason reason,
            @Param("now") Instant now);

    /** Reads the row and keeps it locked until the transaction ends; null when there is none. */
    @Select("SELECT " + COLUMNS + " FROM transfer WHERE transfer_id = #{id} FOR UPDATE")
    Transfer lock(@Param("id") String id);

    /** The oldest transfers in a state, oldest first. */
    @Select("SELECT " + COLUMNS + " FROM transfer WHERE state = #{state} ORDER BY created_at LIMIT #{limit}")
    List<Transfer> inState(@Param("state") TransferState state, @Param("limit") int limit);

    /** Writes a state over any other; only for a register that takes a repeated id for a new request. */
    @Update("UPDATE transfer SET state = #{state}, updated_at = #{now} WHERE transfer_id = #{id}")
    int overwrite(@Param("id") String id, @Param("state") TransferState state, @Param("now") Instant now);
}
