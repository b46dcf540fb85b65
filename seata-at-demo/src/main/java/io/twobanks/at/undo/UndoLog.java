package io.twobanks.at.undo;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads of Seata's table {@code undo_log}, and what is deleted there by us. Rows with a log_status of 1 only mark an end. */
@Mapper
public interface UndoLog {
    /** The transfer that a global transaction is, as far as this bank has a part in it; null when it has none now. */
    @Select("SELECT transfer_id FROM global_transfer WHERE xid = #{xid}"
            + " UNION SELECT transfer_id FROM received_credit WHERE xid = #{xid} LIMIT 1")
    String transferOf(@Param("xid") String xid);

    /** How many of this bank's branches of a global transaction can still be undone. */
    @Select("SELECT COUNT(*) FROM undo_log WHERE xid = #{xid} AND log_status = 0")
    int branches(@Param("xid") String xid);

    /** Global transactions with undo rows that are older than this by the database's clock, by which they were written. */
    @Select("SELECT xid FROM undo_log WHERE log_status = 0 AND log_created < NOW(6) - INTERVAL #{micros} MICROSECOND"
            + " GROUP BY xid ORDER BY MIN(log_created) LIMIT #{limit}")
    List<String> olderThan(@Param("micros") long micros, @Param("limit") int limit);

    /** From now on this bank cannot undo its part any more. */
    @Delete("DELETE FROM undo_log WHERE xid = #{xid} AND log_status = 0")
    int forget(@Param("xid") String xid);
}
