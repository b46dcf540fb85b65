package io.twobanks.common.reconcile;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What the ledger has credited. */
@Mapper
public interface CreditedMapper {
    /** Of these transfers those that the ledger has credited, whether or not the inbox says so. @param ids not empty */
    @Select("<script>SELECT transfer_id, SUM(delta) AS amount, TRUE AS credited, NULL AS reason FROM ledger_entry"
            + " WHERE leg = 'CREDIT' AND transfer_id IN <foreach collection='ids' item='id' open='(' separator=','"
            + " close=')'>#{id}</foreach> GROUP BY transfer_id</script>")
    List<Received> among(@Param("ids") List<String> ids);
}
