package io.twobanks.tcc.branch;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and changes of table {@code branch}. */
@Mapper
public interface BranchMapper {
    /**
     * Writes the row, unless there is one; locks it until the transaction ends. Whoever comes second waits here until the first
     * has committed or rolled back. One statement, so that nobody can come in between; and one that takes the lock for writing at
     * once, so that two who wait never wait for each other.
     *
     * @return 1 when there was none; 2 when there was one, which stays as it is
     */
    @Insert(
            "INSERT INTO branch (xid, side, transfer_id, account_id, amount, state, calls) VALUES (#{part.xid}, #{part.side},"
                    + " #{part.transferId}, #{part.account}, #{part.amount}, #{state}, 1) ON DUPLICATE KEY UPDATE calls = calls + 1")
    int write(@Param("part") Part part, @Param("state") State state);

    /** @return 1, or 0 when it is not TRIED */
    @Update("UPDATE branch SET state = #{to} WHERE xid = #{part.xid} AND side = #{part.side} AND state = 'TRIED'")
    int move(@Param("part") Part part, @Param("to") State to);

    /** As it is now, also for who has begun to read before; null when there is none. */
    @Select("SELECT state FROM branch WHERE xid = #{part.xid} AND side = #{part.side} FOR UPDATE")
    State state(@Param("part") Part part);
}
