package io.twobanks.mq.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and changes of table {@code dead_credit}. */
@Mapper
public interface DeadLetters {
    /**
     * A message that the broker has put aside.
     *
     * @param body as it was sent
     * @param settledAt null while it waits for a person
     */
    record DeadLetter(String transferId, String body, Instant arrivedAt, Instant settledAt) {}

    /** Does nothing when it is there already: dead letters come twice, too. */
    @Insert("INSERT IGNORE INTO dead_credit (transfer_id, body, arrived_at) VALUES (#{id}, #{body}, #{now})")
    int keep(@Param("id") String transferId, @Param("body") String body, @Param("now") Instant now);

    /** Those that wait for a person, oldest first. */
    @Select("SELECT transfer_id, body, arrived_at, settled_at FROM dead_credit WHERE settled_at IS NULL"
            + " ORDER BY arrived_at LIMIT #{limit}")
    List<DeadLetter> open(@Param("limit") int limit);

    /** The message of a transfer, settled or not; null when none was put aside. */
    @Select("SELECT transfer_id, body, arrived_at, settled_at FROM dead_credit WHERE transfer_id = #{id}")
    DeadLetter find(@Param("id") String transferId);

    /** Those of some transfers that wait for a person. @param ids not empty */
    @Select("<script>SELECT transfer_id FROM dead_credit WHERE settled_at IS NULL AND transfer_id IN "
            + "<foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    Set<String> openAmong(@Param("ids") List<String> transferIds);

    @Update("UPDATE dead_credit SET settled_at = #{now} WHERE transfer_id = #{id} AND settled_at IS NULL")
    int settle(@Param("id") String transferId, @Param("now") Instant now);
}
