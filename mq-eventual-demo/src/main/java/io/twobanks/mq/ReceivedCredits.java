package io.twobanks.mq;

import io.twobanks.common.problem.Reason;
import io.twobanks.mq.ReconciliationController.Received;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and appends to table {@code received_credit}. */
@Mapper
interface ReceivedCredits {
    /** Waits while another transaction writes the same row. @return 1, or 0 when it stands there already */
    @Insert("INSERT IGNORE INTO received_credit (transfer_id, to_account, amount, credited, reason, ordered_at,"
            + " received_at) VALUES (#{credit.transferId}, #{credit.toAccount}, #{credit.amount}, #{credited}, #{reason},"
            + " #{credit.orderedAt}, #{now})")
    int record(
            @Param("credit") Credit credit,
            @Param("credited") boolean credited,
            @Param("reason") Reason reason,
            @Param("now") Instant now);

    /** What became of a credit here, or null; without a lock. */
    @Select("SELECT transfer_id, to_account, amount, credited, reason FROM received_credit WHERE transfer_id = #{id}")
    Outcome of(@Param("id") String transferId);

    /** The same as it is under a lock, whatever the transaction has read before. */
    @Select("SELECT transfer_id, to_account, amount, credited, reason FROM received_credit"
            + " WHERE transfer_id = #{id} FOR UPDATE")
    Outcome lock(@Param("id") String transferId);

    /** The same of several, with the amounts; what is not known is not in it. @param ids not empty */
    @Select("<script>SELECT transfer_id, amount, credited, reason FROM received_credit WHERE transfer_id IN "
            + "<foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<Received> among(@Param("ids") List<String> ids);

    /** Of these transfers those that the ledger has credited, whether or not a row here says so. @param ids not empty */
    @Select("<script>SELECT transfer_id, SUM(delta) AS amount, TRUE AS credited, NULL AS reason FROM ledger_entry"
            + " WHERE leg = 'CREDIT' AND transfer_id IN <foreach collection='ids' item='id' open='(' separator=','"
            + " close=')'>#{id}</foreach> GROUP BY transfer_id</script>")
    List<Received> bookedAmong(@Param("ids") List<String> ids);

    /** Deletes rows that were ordered and received before this, at most so many. */
    @Delete("DELETE FROM received_credit WHERE received_at < #{before} AND ordered_at < #{before}"
            + " ORDER BY received_at LIMIT #{limit}")
    int purge(@Param("before") Instant before, @Param("limit") int limit);

    /** When that was received which is this many after {@code since}; null when it is not so much until {@code until}. */
    @Select("SELECT received_at FROM received_credit WHERE received_at > #{since} AND received_at <= #{until}"
            + " ORDER BY received_at LIMIT 1 OFFSET #{count}")
    Instant receivedAt(@Param("since") Instant since, @Param("until") Instant until, @Param("count") int count);

    /** What was received after {@code since} and not after {@code until}. */
    @Select("SELECT transfer_id, amount, credited, reason FROM received_credit"
            + " WHERE received_at > #{since} AND received_at <= #{until}")
    List<Received> between(@Param("since") Instant since, @Param("until") Instant until);
}
