package io.twobanks.outbox.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * The local message table {@code outbox}. All times are the database's: it is the one clock that all relays share. What lies
 * further ahead than any wait is long was written when that clock was ahead, and is due.
 */
@Mapper
public interface Outbox {
    /**
     * A message that a relay has taken.
     *
     * @param attempts with this one; the next claim has another number, so that what is written under this one fails then
     */
    record Row(long seq, String transferId, Kind kind, String body, int attempts) {
        public Row claimed() {
            return new Row(seq, transferId, kind, body, attempts + 1);
        }
    }

    /**
     * For a person who looks at a message.
     *
     * @param failure why the last attempt failed; null when none did
     * @param dueAt since when it is parked or delivered, or until when it waits
     */
    record Look(String transferId, Kind kind, String state, int attempts, String failure, Instant dueAt) {
        public boolean isParked() {
            return state.equals("PARKED");
        }

        public boolean isParkedCredit() {
            return isParked() && kind == Kind.CREDIT;
        }

        public String sentence() {
            return "Outbox: " + kind + " " + state + ", attempts " + attempts
                    + (failure == null ? "." : ", the last one failed: " + failure);
        }
    }

    /** With the index {@code due}: a constant and two ranges, in the order in which the index has them. */
    String DUE = "FROM outbox WHERE state = 'WAITING' AND (due_at <= UTC_TIMESTAMP(3)"
            + " OR due_at > UTC_TIMESTAMP(3) + INTERVAL #{longest} MICROSECOND) ORDER BY due_at LIMIT #{limit}";

    String RESUME = "UPDATE outbox SET state = 'WAITING', attempts = 0, due_at = UTC_TIMESTAMP(3)"
            + " WHERE transfer_id = #{transfer} AND state = 'PARKED'";

    String LOOK = "SELECT transfer_id, kind, state, attempts, failure, due_at FROM outbox ";

    /** As the statements take it. */
    static long micros(Duration time) {
        return time.toNanos() / 1000;
    }

    /** Writes a message in the caller's transaction. @return 1, or 0 when it stands there already */
    @Insert("INSERT IGNORE INTO outbox (transfer_id, kind, body, state, due_at, written_at)"
            + " VALUES (#{transfer}, #{kind}, #{body}, 'WAITING', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))")
    int write(@Param("transfer") String transfer, @Param("kind") Kind kind, @Param("body") String body);

    /**
     * The rows that are due, those that wait longest first, locked until the transaction ends. What others have locked is left out.
     *
     * @param longest no wait is longer, in microseconds
     */
    @Select("SELECT seq, transfer_id, kind, body, attempts " + DUE + " FOR UPDATE SKIP LOCKED")
    List<Row> lockDue(@Param("longest") long longest, @Param("limit") int limit);

    /** The same without a lock, so that two get the same. */
    @Select("SELECT seq, transfer_id, kind, body, attempts " + DUE)
    List<Row> lookDue(@Param("longest") long longest, @Param("limit") int limit);

    /** Nobody takes these rows before the lease has run out. @param rows not empty */
    @Update("<script>UPDATE outbox SET worker = #{worker}, attempts = attempts + 1,"
            + " due_at = UTC_TIMESTAMP(3) + INTERVAL #{lease} MICROSECOND WHERE seq IN "
            + "<foreach collection='rows' item='row' open='(' separator=',' close=')'>#{row.seq}</foreach></script>")
    int claim(@Param("rows") List<Row> rows, @Param("worker") String worker, @Param("lease") long leaseMicros);

    /** The other bank has it. For a row that is delivered, {@code due_at} tells since when. */
    @Update("UPDATE outbox SET state = 'DELIVERED', worker = NULL, due_at = UTC_TIMESTAMP(3)"
            + " WHERE seq = #{seq} AND state = 'WAITING'")
    int delivered(@Param("seq") long seq);

    /** Nobody knows whether the other bank has it. Does nothing when another claim was made meanwhile. */
    @Update(
            "UPDATE outbox SET worker = NULL, failure = #{why}, due_at = UTC_TIMESTAMP(3) + INTERVAL #{wait} MICROSECOND"
                    + " WHERE seq = #{row.seq} AND state = 'WAITING' AND attempts = #{row.attempts}")
    int failed(@Param("row") Row row, @Param("why") String why, @Param("wait") long waitMicros);

    /** Was claimed and not tried: it is due again, and no attempt counts. */
    @Update("UPDATE outbox SET worker = NULL, attempts = attempts - 1, due_at = UTC_TIMESTAMP(3)"
            + " WHERE seq = #{row.seq} AND state = 'WAITING' AND attempts = #{row.attempts}")
    int giveBack(@Param("row") Row row);

    /** What a former life of a worker had claimed is due. */
    @Update("UPDATE outbox SET worker = NULL, due_at = UTC_TIMESTAMP(3) WHERE state = 'WAITING' AND worker = #{worker}"
            + " AND due_at > UTC_TIMESTAMP(3) AND due_at <= UTC_TIMESTAMP(3) + INTERVAL #{lease} MICROSECOND")
    int takeBack(@Param("worker") String worker, @Param("lease") long leaseMicros);

    /** It was tried often enough. Does nothing when another claim was made meanwhile. */
    @Update("UPDATE outbox SET state = 'PARKED', worker = NULL, failure = #{why}, due_at = UTC_TIMESTAMP(3)"
            + " WHERE seq = #{row.seq} AND state = 'WAITING' AND attempts = #{row.attempts}")
    int park(@Param("row") Row row, @Param("why") String why);

    /** A parked message about a transfer of this bank is tried anew, from the first attempt. */
    @Update(RESUME + " AND kind <> 'OUTCOME'")
    int resumeOwn(@Param("transfer") String transfer);

    /** The same of a parked outcome. */
    @Update(RESUME + " AND kind = 'OUTCOME'")
    int resumeOutcome(@Param("transfer") String transfer);

    /** A message about a transfer of this bank that was delivered at least so long ago is sent again; its attempts count on. */
    @Update("UPDATE outbox SET state = 'WAITING', due_at = UTC_TIMESTAMP(3)"
            + " WHERE transfer_id = #{transfer} AND kind <> 'OUTCOME' AND state = 'DELIVERED'"
            + " AND due_at <= UTC_TIMESTAMP(3) - INTERVAL #{age} MICROSECOND")
    int sendAgain(@Param("transfer") String transfer, @Param("age") long ageMicros);

    /** The same of a credit that is archived. @return 1, or 0 when one stands here */
    @Insert("INSERT IGNORE INTO outbox (transfer_id, kind, body, state, attempts, due_at, written_at)"
            + " SELECT #{transfer}, 'CREDIT', #{body}, 'WAITING', COALESCE(MAX(attempts), 0), UTC_TIMESTAMP(3),"
            + " UTC_TIMESTAMP(3) FROM outbox_archive WHERE transfer_id = #{transfer} AND kind <> 'OUTCOME'")
    int writeAgain(@Param("transfer") String transfer, @Param("body") String body);

    /** An outcome that was parked or delivered is sent again: the other bank has asked. */
    @Update("UPDATE outbox SET state = 'WAITING', attempts = 0, due_at = UTC_TIMESTAMP(3)"
            + " WHERE transfer_id = #{transfer} AND kind = 'OUTCOME' AND state <> 'WAITING'")
    int answerAgain(@Param("transfer") String transfer);

    /** A parked credit is sent anew, as what it says or as its own cancellation. */
    @Update("UPDATE outbox SET kind = #{kind}, body = #{body}, state = 'WAITING', attempts = 0,"
            + " due_at = UTC_TIMESTAMP(3) WHERE transfer_id = #{transfer} AND kind = 'CREDIT' AND state = 'PARKED'")
    int turn(@Param("transfer") String transfer, @Param("kind") Kind kind, @Param("body") String body);

    /** The outcome of a parked message is known: that is its acknowledgement. */
    @Update("UPDATE outbox SET state = 'DELIVERED', due_at = UTC_TIMESTAMP(3)"
            + " WHERE transfer_id = #{transfer} AND kind <> 'OUTCOME' AND state = 'PARKED'")
    int close(@Param("transfer") String transfer);

    /** This bank's messages about a transfer that are not archived. */
    @Select(LOOK + "WHERE transfer_id = #{transfer} ORDER BY seq")
    List<Look> of(@Param("transfer") String transfer);

    /** Parked outcomes, the oldest first. */
    @Select(LOOK + "WHERE state = 'PARKED' AND kind = 'OUTCOME' ORDER BY due_at LIMIT #{limit}")
    List<Look> parkedOutcomes(@Param("limit") int limit);

    /** Parked messages about transfers of this bank that are complete all the same, the oldest first. */
    @Select(LOOK + "WHERE state = 'PARKED' AND kind <> 'OUTCOME' AND (SELECT t.state FROM transfer t"
            + " WHERE t.transfer_id = outbox.transfer_id) = 'COMPLETED' ORDER BY due_at LIMIT #{limit}")
    List<Look> parkedThoughCompleted(@Param("limit") int limit);
}
