package io.twobanks.compensation;

import io.twobanks.common.problem.Reason;
import io.twobanks.compensation.PeerBank.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and appends to table {@code received_step}. */
@Mapper
interface ReceivedStepMapper {
    /** Waits while another transaction writes the same step. @return 1, or 0 when the step stands there already */
    @Insert("INSERT IGNORE INTO received_step"
            + " (transfer_id, step, account, amount, outcome, reason, ordered_at, received_at)"
            + " VALUES (#{transfer}, #{step}, #{asked.account}, #{asked.amount}, #{outcome}, #{reason},"
            + " #{asked.orderedAt}, #{now})")
    int record(
            @Param("transfer") String transfer,
            @Param("step") Step step,
            @Param("asked") Amount asked,
            @Param("outcome") Outcome outcome,
            @Param("reason") Reason reason,
            @Param("now") Instant now);

    /** What was done for a step, or null; as it is under a lock. */
    @Select("SELECT account, amount, outcome, reason FROM received_step"
            + " WHERE transfer_id = #{transfer} AND step = #{step} FOR UPDATE")
    Received of(@Param("transfer") String transfer, @Param("step") Step step);

    /** Deletes rows that were ordered and received before this, at most so many. */
    @Delete("DELETE FROM received_step WHERE received_at < #{before} AND ordered_at < #{before}"
            + " ORDER BY received_at LIMIT #{limit}")
    int purge(@Param("before") Instant before, @Param("limit") int limit);

    /** What became of a step here. */
    enum Outcome {
        DONE,
        REFUSED,
        /** Its compensation came first. */
        OVERTAKEN
    }

    /**
     * A step that was asked for.
     *
     * @param account it was about
     * @param reason when it was refused, else null
     */
    record Received(String account, BigDecimal amount, Outcome outcome, Reason reason) {}
}
