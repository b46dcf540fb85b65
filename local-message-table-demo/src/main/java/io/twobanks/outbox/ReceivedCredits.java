package io.twobanks.outbox;

import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.problem.Reason;
import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and appends to table {@code inbox}. */
@Mapper
interface ReceivedCredits {
    /** Waits while another transaction writes the same row. @return 1, or 0 when it stands there already */
    @Insert("INSERT IGNORE INTO inbox (transfer_id, to_account, amount, credited, reason, ordered_at, received_at)"
            + " VALUES (#{credit.transferId}, #{credit.toAccount}, #{credit.amount}, #{credited}, #{reason},"
            + " #{credit.orderedAt}, #{now})")
    int record(
            @Param("credit") Credit credit,
            @Param("credited") boolean credited,
            @Param("reason") Reason reason,
            @Param("now") Instant now);

    /** What became of a credit here, or null; as it is under a lock. */
    @Select("SELECT transfer_id, to_account, amount, credited, reason FROM inbox WHERE transfer_id = #{id} FOR UPDATE")
    CreditReply lock(@Param("id") String transferId);

    /** Deletes rows that were ordered and received before this, at most so many. */
    @Delete("DELETE FROM inbox WHERE received_at < #{before} AND ordered_at < #{before}"
            + " ORDER BY received_at LIMIT #{limit}")
    int purge(@Param("before") Instant before, @Param("limit") int limit);
}
