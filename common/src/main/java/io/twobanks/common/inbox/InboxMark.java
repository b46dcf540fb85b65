package io.twobanks.common.inbox;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and moves the one row of table {@code inbox_mark}: since when the inbox is complete. */
@Mapper
public interface InboxMark {
    /**
     * Of all that was ordered from this moment on, the inbox still knows what it has received. Of what was ordered before
     * it may have forgotten it. By the clock of the payer's bank, which has written it into the request.
     */
    @Select("SELECT kept_since FROM inbox_mark WHERE name = 'inbox'")
    Instant keptSince();

    /**
     * Moves the mark on, never back. By the earlier of two clocks, the bank's and its database's, because what was
     * forgotten by a clock that is ahead cannot be remembered again.
     *
     * @param limit by the bank's clock
     * @param keepMicros the same by the database's: so long before now
     */
    @Update("UPDATE inbox_mark SET kept_since ="
            + " LEAST(CAST(#{limit} AS DATETIME(3)), UTC_TIMESTAMP(3) - INTERVAL #{keepMicros} MICROSECOND)"
            + " WHERE name = 'inbox' AND kept_since <"
            + " LEAST(CAST(#{limit} AS DATETIME(3)), UTC_TIMESTAMP(3) - INTERVAL #{keepMicros} MICROSECOND)")
    int move(@Param("limit") Instant limit, @Param("keepMicros") long keepMicros);
}
