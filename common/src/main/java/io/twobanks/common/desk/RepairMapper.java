package io.twobanks.common.desk;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Appends to and reads of table {@code repair}. */
@Mapper
public interface RepairMapper {
    @Insert("INSERT INTO repair (transfer_id, action, outcome, at) VALUES (#{id}, #{action}, #{outcome}, #{at})")
    int append(
            @Param("id") String id,
            @Param("action") String action,
            @Param("outcome") String outcome,
            @Param("at") Instant at);

    /** What was done about an item, oldest first. */
    @Select("SELECT action, outcome, at FROM repair WHERE transfer_id = #{id} ORDER BY seq")
    List<Repair> of(@Param("id") String id);
}
