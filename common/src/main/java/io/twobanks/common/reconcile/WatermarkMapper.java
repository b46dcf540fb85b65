package io.twobanks.common.reconcile;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The one row of table {@code watermark}: up to when all was compared. */
@Mapper
public interface WatermarkMapper {
    @Select("SELECT reached FROM watermark WHERE name = 'reconciliation'")
    Instant reached();

    /** Does nothing when somebody has put it elsewhere meanwhile, as who wants all compared anew does. */
    @Update("UPDATE watermark SET reached = #{reached} WHERE name = 'reconciliation' AND reached = #{from}")
    int move(@Param("from") Instant from, @Param("reached") Instant reached);
}
