package io.twobanks.threephase.branch;

import io.twobanks.common.problem.Reason;
import io.twobanks.threephase.site.State;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and changes of table {@code branch}, each a transaction of its own. Times are the server's. */
@Mapper
public interface BranchMapper {
    String READ = "SELECT transfer_id, state, life, reason,"
            + " since < NOW(3) - INTERVAL #{patience} * 1000 MICROSECOND AS overdue FROM branch WHERE ";

    @Insert("INSERT INTO branch (transfer_id, state, life, reason, since, ended)"
            + " VALUES (#{id}, #{state}, #{life}, #{reason}, NOW(3), FALSE)")
    int insert(
            @Param("id") String id,
            @Param("state") State state,
            @Param("life") String life,
            @Param("reason") Reason reason);

    /** @return 1, or 0 when it did not stand there any more, or voted in another life */
    @Update("UPDATE branch SET state = #{to}, since = NOW(3)"
            + " WHERE transfer_id = #{id} AND state = 'WAITING' AND life LIKE #{life}")
    int move(@Param("id") String id, @Param("to") State to, @Param("life") String life);

    /** @return 1, or 0 when it was decided before */
    @Update("UPDATE branch SET state = #{decision}, since = NOW(3)"
            + " WHERE transfer_id = #{id} AND state NOT IN ('COMMITTED', 'ABORTED')")
    int decide(@Param("id") String id, @Param("decision") State decision);

    /** @return 1, or 0 when it said so before */
    @Update("UPDATE branch SET ended = #{ended} WHERE transfer_id = #{id} AND ended <> #{ended}")
    int setEnded(@Param("id") String id, @Param("ended") boolean ended);

    @Select(READ + "transfer_id = #{id}")
    Branch find(@Param("id") String id, @Param("patience") long patienceMillis);

    @Select(READ + "NOT ended ORDER BY since LIMIT 100")
    List<Branch> open(@Param("patience") long patienceMillis);
}
