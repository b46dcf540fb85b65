package io.twobanks.common.reconcile;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and changes of a table of {@link Difference}s; which one is the first argument. */
@Mapper
public interface DifferenceMapper {
    String SELECT = "SELECT transfer_id, kind, what, found_at, settled_at FROM ${table} ";

    /** Does nothing when the transfer's difference is known. */
    @Insert("INSERT IGNORE INTO ${table} (transfer_id, kind, what, found_at) VALUES (#{id}, #{kind}, #{what}, #{now})")
    int note(
            @Param("table") String table,
            @Param("id") String transferId,
            @Param("kind") String kind,
            @Param("what") String what,
            @Param("now") Instant now);

    /** Lets a difference that was settled wait again; does nothing while it waits. */
    @Update("UPDATE ${table} SET kind = #{kind}, what = #{what}, found_at = #{now}, settled_at = NULL"
            + " WHERE transfer_id = #{id} AND settled_at IS NOT NULL")
    int noteAgain(
            @Param("table") String table,
            @Param("id") String transferId,
            @Param("kind") String kind,
            @Param("what") String what,
            @Param("now") Instant now);

    @Select(SELECT + "WHERE transfer_id = #{id}")
    Difference find(@Param("table") String table, @Param("id") String transferId);

    /** Those that wait for a person, oldest first. */
    @Select(SELECT + "WHERE settled_at IS NULL ORDER BY found_at LIMIT #{limit}")
    List<Difference> open(@Param("table") String table, @Param("limit") int limit);

    @Update("UPDATE ${table} SET settled_at = #{now} WHERE transfer_id = #{id} AND settled_at IS NULL")
    int settle(@Param("table") String table, @Param("id") String transferId, @Param("now") Instant now);
}
