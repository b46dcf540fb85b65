package io.twobanks.notify.log;

import io.twobanks.common.retry.BackOff;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Tables {@code notice} and {@code attempt}, in the database of the payer's bank, whose notifier it is. */
@Mapper
public interface NoticeLog {
    String NOTICE =
            "SELECT n.transfer_id, n.wish, n.state, n.attempts, t.from_account, t.to_account, t.amount, t.created_at"
                    + " FROM notice n JOIN transfer t ON t.transfer_id = n.transfer_id ";

    /** Only who has claimed it last may change it. */
    String IS_MINE =
            " WHERE transfer_id = #{notice.transferId} AND state = 'WAITING' AND attempts = #{notice.attempts}";

    /** An attempt as a person sees it. @param outcome null when nobody has written one */
    record Attempt(int number, Notice.Wish wish, Instant begunAt, String notifier, String outcome) {
        public String sentence() {
            return "Attempt " + number + " to " + wish + " at " + begunAt + " by " + notifier + ": "
                    + (outcome == null ? "no outcome." : outcome);
        }
    }

    /** Notes what this bank has paid. @return 0 when it is noted, or this bank has paid nothing of the kind */
    @Insert("INSERT IGNORE INTO notice (transfer_id, wish, state, next_attempt_at, noted_at)"
            + " SELECT transfer_id, 'CREDIT', 'WAITING', #{now}, #{now} FROM payment WHERE transfer_id = #{id}")
    int note(@Param("id") String transferId, @Param("now") Instant now);

    /** The notices whose turn it is, those that wait longest first. @param furthest no turn is later, unless a clock was wrong */
    @Select(NOTICE + "WHERE n.state = 'WAITING' AND NOT (" + BackOff.WAITS
            + ") ORDER BY next_attempt_at LIMIT #{limit}")
    List<Notice> due(@Param("now") Instant now, @Param("furthest") Instant furthest, @Param("limit") int limit);

    /** Null when no notifier has heard of it. */
    @Select(NOTICE + "WHERE n.transfer_id = #{id}")
    Notice find(@Param("id") String transferId);

    /** Claims it for one attempt more. @return 0 when somebody else was faster */
    @Update("UPDATE notice SET attempts = attempts + 1, next_attempt_at = #{until}" + IS_MINE)
    int claim(@Param("notice") Notice seen, @Param("until") Instant until);

    @Insert("INSERT INTO attempt (transfer_id, wish, number, notifier, begun_at)"
            + " VALUES (#{notice.transferId}, #{notice.wish}, #{notice.attempts}, #{notifier}, #{now})")
    int begin(@Param("notice") Notice notice, @Param("notifier") String notifier, @Param("now") Instant now);

    /** What came of the attempt that is under way. */
    @Update("UPDATE attempt SET outcome = LEFT(#{outcome}, 500) WHERE transfer_id = #{notice.transferId}"
            + " AND number = #{notice.attempts} AND outcome IS NULL")
    int end(@Param("notice") Notice notice, @Param("outcome") String outcome);

    /** It is tried again, not before this. */
    @Update("UPDATE notice SET next_attempt_at = #{turn}" + IS_MINE)
    int putOff(@Param("notice") Notice notice, @Param("turn") Instant turn);

    /** It was tried often enough. @return 0 when somebody else has claimed it meanwhile */
    @Update("UPDATE notice SET state = 'GIVEN_UP'" + IS_MINE)
    int giveUp(@Param("notice") Notice notice);

    /** The other bank has said what became of it: nothing is left to tell. */
    @Update("UPDATE notice SET state = 'ANSWERED' WHERE transfer_id = #{id} AND state <> 'ANSWERED'")
    int answered(@Param("id") String transferId);

    /** A person wants it to be told anew, from the first attempt. */
    @Update("UPDATE notice SET wish = #{wish}, state = 'WAITING', attempts = 0, next_attempt_at = #{now}"
            + " WHERE transfer_id = #{id}")
    int tellAnew(@Param("id") String transferId, @Param("wish") Notice.Wish wish, @Param("now") Instant now);

    /** Oldest first. */
    @Select("SELECT number, wish, begun_at, notifier, outcome FROM attempt WHERE transfer_id = #{id} ORDER BY seq")
    List<Attempt> attempts(@Param("id") String transferId);
}
