package io.twobanks.compensation.saga;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and appends to table {@code saga_turn}. */
@Mapper
public interface SagaTurnMapper {
    /** True while a saga goes forward: it has neither ended nor turned. Of the transfer's row, which is called t. */
    String GOES_FORWARD = "t.state = 'PENDING' AND NOT EXISTS"
            + " (SELECT 1 FROM saga_turn x WHERE x.transfer_id = t.transfer_id LOCK IN SHARE MODE)";

    /** Locks the transfer's row until the transaction ends. @return whether its saga goes forward, under the lock */
    @Select("SELECT " + GOES_FORWARD + " FROM transfer t WHERE t.transfer_id = #{transfer} FOR UPDATE")
    boolean lockForward(@Param("transfer") String transfer);

    /** To be called under that lock. */
    @Insert("INSERT INTO saga_turn (transfer_id) VALUES (#{transfer})")
    int turn(@Param("transfer") String transfer);

    /** Whether a saga has turned; without a lock, and for ever once it has. */
    @Select("SELECT EXISTS (SELECT 1 FROM saga_turn WHERE transfer_id = #{transfer})")
    boolean hasTurned(@Param("transfer") String transfer);
}
