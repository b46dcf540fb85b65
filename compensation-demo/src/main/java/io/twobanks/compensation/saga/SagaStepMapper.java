package io.twobanks.compensation.saga;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.recovery.PendingMapper;
import io.twobanks.common.retry.BackOff;
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
public interface SagaStepMapper {
    /** The steps of a transfer's saga that have begun. */
    @Select("SELECT step, state, attempts, reason, balance_before FROM saga_step WHERE transfer_id = #{transfer}")
    List<SagaStep> of(@Param("transfer") String transfer);

    /** Does nothing when the step has begun before. */
    @Insert("INSERT IGNORE INTO saga_step (transfer_id, step, state, attempts, next_attempt_at)"
            + " VALUES (#{transfer}, #{step}, 'BEGUN', 0, #{now})")
    int begin(@Param("transfer") String transfer, @Param("step") Step step, @Param("now") Instant now);

    /** The same, if the saga goes forward; it cannot turn meanwhile. */
    @Insert("INSERT IGNORE INTO saga_step (transfer_id, step, state, attempts, next_attempt_at)"
            + " SELECT t.transfer_id, #{step}, 'BEGUN', 0, #{now} FROM transfer t WHERE t.transfer_id = #{transfer} AND "
            + SagaTurnMapper.GOES_FORWARD + " LOCK IN SHARE MODE")
    int beginForward(@Param("transfer") String transfer, @Param("step") Step step, @Param("now") Instant now);

    @Update("UPDATE saga_step SET state = #{state}, reason = #{reason}, balance_before = #{before}"
            + " WHERE transfer_id = #{transfer} AND step = #{step} AND state = 'BEGUN'")
    int end(
            @Param("transfer") String transfer,
            @Param("step") Step step,
            @Param("state") SagaStep.State state,
            @Param("reason") Reason reason,
            @Param("before") BigDecimal balanceBefore);

    /** An attempt has failed or got no answer. */
    @Update("UPDATE saga_step SET attempts = #{attempts}, next_attempt_at = #{next}, reason = #{reason}"
            + " WHERE transfer_id = #{transfer} AND step = #{step} AND state = 'BEGUN'")
    int failed(
            @Param("transfer") String transfer,
            @Param("step") Step step,
            @Param("attempts") int attempts,
            @Param("next") Instant next,
            @Param("reason") Reason reason);

    /** Pending transfers whose saga may go on now, and which no other instance works on: the oldest after another one. */
    @Select("SELECT transfer_id, created_at FROM transfer t WHERE state = 'PENDING' AND " + PendingMapper.IS_FREE
            + " AND "
            + PendingMapper.IS_AFTER + " AND NOT EXISTS (SELECT 1 FROM saga_step s WHERE s.transfer_id = t.transfer_id"
            + " AND s.state = 'BEGUN' AND "
            + BackOff.WAITS + ")"
            + " ORDER BY created_at, transfer_id LIMIT #{limit}")
    List<Pending> due(
            @Param("others") String others,
            @Param("now") Instant now,
            @Param("furthest") Instant furthest,
            @Param("after") Pending after,
            @Param("limit") int limit);
}
