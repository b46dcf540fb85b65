package io.twobanks.common.seata;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Appends to and reads of table {@code global_transfer}. */
@Mapper
public interface GlobalTransferMapper {
    /** Waits for who has locked the transfer's row. @return 1, or 0 when the transfer is not pending */
    @Insert("INSERT INTO global_transfer (transfer_id, xid)"
            + " SELECT transfer_id, #{xid} FROM transfer WHERE transfer_id = #{transfer} AND state = 'PENDING'"
            + " LOCK IN SHARE MODE")
    int begun(@Param("transfer") String transfer, @Param("xid") String xid);

    /** As it is now, also for who has begun to read before; null when there is none. */
    @Select("SELECT xid FROM global_transfer WHERE transfer_id = #{transfer} LOCK IN SHARE MODE")
    String xid(@Param("transfer") String transfer);
}
