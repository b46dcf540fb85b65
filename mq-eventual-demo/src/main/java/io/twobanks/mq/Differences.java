package io.twobanks.mq;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What {@link Reconcile} has found and cannot settle by itself: reads and changes of table {@code difference}. */
@Mapper
interface Differences {
    /** Which of the two banks is wrong, a machine cannot know. */
    enum Kind {
        /** The other bank has credited what this bank did not take from the payer. */
        NEVER_PAID,
        /** Complete here, and the other bank knows nothing of it. */
        NEVER_RECEIVED,
        /** The two banks have moved different amounts. */
        OTHER_AMOUNT,
        /** The payer has the money back here, and the payee has it there. */
        GIVEN_BACK,
        /** The other bank keeps no record of the time when it was ordered, and nobody knows what it did. */
        FORGOTTEN;

        /** As the desk calls it. */
        String shown() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One transfer that the banks do not agree about.
     *
     * @param what in a sentence
     * @param settledAt null while it waits for a person
     */
    record Difference(String transferId, Kind kind, String what, Instant foundAt, Instant settledAt) {}

    /** Does nothing when the transfer's difference is known. */
    @Insert(
            "INSERT IGNORE INTO difference (transfer_id, kind, what, found_at) VALUES (#{id}, #{kind}, #{what}, #{now})")
    int note(
            @Param("id") String transferId,
            @Param("kind") Kind kind,
            @Param("what") String what,
            @Param("now") Instant now);

    /** Lets a difference that was settled wait again; does nothing while it waits. */
    @Update("UPDATE difference SET kind = #{kind}, what = #{what}, found_at = #{now}, settled_at = NULL"
            + " WHERE transfer_id = #{id} AND settled_at IS NOT NULL")
    int noteAgain(
            @Param("id") String transferId,
            @Param("kind") Kind kind,
            @Param("what") String what,
            @Param("now") Instant now);

    @Select("SELECT transfer_id, kind, what, found_at, settled_at FROM difference WHERE transfer_id = #{id}")
    Difference find(@Param("id") String transferId);

    /** Those that wait for a person, oldest first. */
    @Select("SELECT transfer_id, kind, what, found_at, settled_at FROM difference WHERE settled_at IS NULL"
            + " ORDER BY found_at LIMIT #{limit}")
    List<Difference> open(@Param("limit") int limit);

    @Update("UPDATE difference SET settled_at = #{now} WHERE transfer_id = #{id} AND settled_at IS NULL")
    int settle(@Param("id") String transferId, @Param("now") Instant now);
}
