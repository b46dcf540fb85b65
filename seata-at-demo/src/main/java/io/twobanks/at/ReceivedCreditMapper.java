package io.twobanks.at;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Appends to and reads of table {@code received_credit}. Not with INSERT IGNORE, whose undo deletes a row that was there. */
@Mapper
interface ReceivedCreditMapper {
    /** @throws org.springframework.dao.DuplicateKeyException when the transfer was credited; waits while one is being */
    @Insert("INSERT INTO received_credit (transfer_id, xid) VALUES (#{transfer}, #{xid})")
    int record(@Param("transfer") String transfer, @Param("xid") String xid);

    /** The global transaction in which a transfer was credited; null when it was not. */
    @Select("SELECT xid FROM received_credit WHERE transfer_id = #{transfer}")
    String xid(@Param("transfer") String transfer);
}
