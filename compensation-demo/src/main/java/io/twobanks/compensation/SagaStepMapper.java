package io.twobanks.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and changes of table {@code saga_step}. */
@Mapper
interface SagaStepMapper {
    /** The steps of a transfer's saga that have begun. */
    @Select("SELECT step, state, attempts, reason, balance_before FROM saga_step WHERE transfer_id = #{transfer}")
    List<SagaStep> of(@Param("transfer") String transfer);

    /** Does nothing when the step has begun before. */
    @Insert("INSERT IGNORE INTO saga_step (transfer_id, step, state, attempts, next_attempt_at)"
            + " VALUES (#{transfer}, #{step}, 'BEGUN', 0, #{now})")
    int begin(@Param("transfer") String transfer, @Param("step") Step step, @Param("now") Instant now);

    @Update("UPDATE saga_step SET state = #{state}, reason = #{reason}, balance_before = #{before}"
            + " WHERE transfer_id = #{transfer} AND step = #{step} AND state = 'BEGUN'")
    int end(
            @Param("transfer") String transfer,
            @Param("step") Step step,
            @Param("state") SagaStep.State state,
            @Param("reason") String reason,
            @Param("before") BigDecimal balanceBefore);

    /** An attempt has failed or got no answer. */
    @Update("UPDATE saga_step SET attempts = #{attempts}, next_attempt_at = #{next}, reason = #{reason}"
            + " WHERE transfer_id = #{transfer} AND step = #{step} AND state = 'BEGUN'")
    int failed(
            @Param("transfer") String transfer,
            @Param("step") Step step,
            @Param("attempts") int attempts,
            @Param("next") Instant next,
            @Param("reason") String reason);

    /**
     * Pending transfers whose saga may go on now, oldest first.
     *
     * @param wrong an attempt that waits for longer than this was put off by a clock that was ahead, and waits no more
     */
    @Select("SELECT transfer_id FROM transfer t WHERE state = 'PENDING' AND NOT EXISTS (SELECT 1 FROM saga_step s"
            + " WHERE s.transfer_id = t.transfer_id AND s.state = 'BEGUN' AND s.next_attempt_at > #{now}"
            + " AND s.next_attempt_at <= #{wrong}) ORDER BY created_at LIMIT #{limit}")
    List<String> due(@Param("now") Instant now, @Param("wrong") Instant wrong, @Param("limit") int limit);
}
