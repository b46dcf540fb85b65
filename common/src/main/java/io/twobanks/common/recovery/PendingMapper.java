package io.twobanks.common.recovery;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The pending rows of table {@code transfer} as work to be done. */
@Mapper
public interface PendingMapper {
    /** True where no other living instance works on the transfer; for queries with a parameter {@code others}. */
    String IS_FREE = "FIND_IN_SET(COALESCE(worker, ''), #{others}) = 0";

    /** True for what comes after another one, oldest first; for queries with a parameter {@code after}. */
    String IS_AFTER = "created_at >= #{after.createdAt}"
            + " AND (created_at > #{after.createdAt} OR transfer_id > #{after.transferId})";

    /**
     * Makes it this instance's work.
     *
     * @param others the instances from which it must not be taken
     * @return 1, or 0 when it is final or another one's work
     */
    @Update("UPDATE transfer SET worker = #{me} WHERE transfer_id = #{id} AND state = 'PENDING' AND " + IS_FREE)
    int take(@Param("id") String id, @Param("me") String me, @Param("others") String others);

    /** Whether one of these instances works on the transfer, which is pending; null when there is no such transfer. */
    @Select("SELECT state = 'PENDING' AND NOT " + IS_FREE + " FROM transfer WHERE transfer_id = #{id}")
    Boolean isTaken(@Param("id") String id, @Param("others") String others);

    /** Pending transfers on which none of these instances works: the oldest that come after another one. */
    @Select("SELECT transfer_id, created_at FROM transfer WHERE state = 'PENDING' AND " + IS_FREE + " AND " + IS_AFTER
            + " ORDER BY created_at, transfer_id LIMIT #{limit}")
    List<Pending> free(@Param("others") String others, @Param("after") Pending after, @Param("limit") int limit);
}
