package io.twobanks.mq.desk;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and changes of table {@code refused_message}. */
@Mapper
public interface RefusedMessages {
    /**
     * A message that can never succeed.
     *
     * @param body its beginning
     * @param why in a sentence
     * @param settledAt null while it waits for a person
     */
    record RefusedMessage(
            String messageId, String topic, String body, String why, Instant arrivedAt, Instant settledAt) {}

    String SELECT = "SELECT message_id, topic, body, why, arrived_at, settled_at FROM refused_message ";

    /** Does nothing when it is there already: messages come twice. */
    @Insert("INSERT IGNORE INTO refused_message (message_id, topic, body, why, arrived_at)"
            + " VALUES (#{id}, #{topic}, #{body}, #{why}, #{now})")
    int keep(
            @Param("id") String messageId,
            @Param("topic") String topic,
            @Param("body") String body,
            @Param("why") String why,
            @Param("now") Instant now);

    /** Those that wait for a person, oldest first. */
    @Select(SELECT + "WHERE settled_at IS NULL ORDER BY arrived_at LIMIT #{limit}")
    List<RefusedMessage> open(@Param("limit") int limit);

    /** The message, settled or not; null when none was refused under this id. */
    @Select(SELECT + "WHERE message_id = #{id}")
    RefusedMessage find(@Param("id") String messageId);

    @Update("UPDATE refused_message SET settled_at = #{now} WHERE message_id = #{id} AND settled_at IS NULL")
    int settle(@Param("id") String messageId, @Param("now") Instant now);
}
