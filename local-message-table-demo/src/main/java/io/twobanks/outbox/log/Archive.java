package io.twobanks.outbox.log;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Moves rows from table {@code outbox} to {@code outbox_archive}. */
@Mapper
public interface Archive {
    String THESE =
            " WHERE seq IN <foreach collection='rows' item='seq' open='(' separator=',' close=')'>#{seq}</foreach>"
                    + "</script>";

    /** Rows that were delivered so long ago, locked until the transaction ends. What others have locked is left out. */
    @Select("SELECT seq FROM outbox WHERE state = 'DELIVERED'"
            + " AND due_at <= UTC_TIMESTAMP(3) - INTERVAL #{age} MICROSECOND"
            + " ORDER BY due_at LIMIT #{limit} FOR UPDATE SKIP LOCKED")
    List<Long> lockDelivered(@Param("age") long ageMicros, @Param("limit") int limit);

    /** @param rows not empty */
    @Insert("<script>INSERT INTO outbox_archive (seq, transfer_id, kind, body, attempts, written_at, delivered_at)"
            + " SELECT seq, transfer_id, kind, body, attempts, written_at, due_at FROM outbox" + THESE)
    int keep(@Param("rows") List<Long> rows);

    /** @param rows not empty */
    @Delete("<script>DELETE FROM outbox" + THESE)
    int remove(@Param("rows") List<Long> rows);
}
