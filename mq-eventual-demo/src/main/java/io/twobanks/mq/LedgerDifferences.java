package io.twobanks.mq;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What {@link CompareLedger} has found: reads and changes of table {@code ledger_difference}. */
@Mapper
interface LedgerDifferences {
    /** What the ledger and the logs beside it do not agree about. */
    enum Kind {
        /** The payee's bank: a credit whose row in the inbox is gone, or was never there. */
        NOT_IN_INBOX,
        /** The payee's bank: the ledger has not credited what the inbox says. */
        CREDIT_DIFFERS,
        /** The payer's bank: a debit whose log row is gone, or was never there. */
        NOT_IN_LOG,
        /** The payer's bank: the ledger does not hold what the transfer's state says. */
        DEBIT_DIFFERS;

        /** As the desk calls it. */
        String shown() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One transfer about which a bank's own books differ.
     *
     * @param what in a sentence
     * @param settledAt null while it waits for a person
     */
    record LedgerDifference(String transferId, Kind kind, String what, Instant foundAt, Instant settledAt) {}

    /** Does nothing when the transfer's difference is known. */
    @Insert("INSERT IGNORE INTO ledger_difference (transfer_id, kind, what, found_at)"
            + " VALUES (#{id}, #{kind}, #{what}, #{now})")
    int note(
            @Param("id") String transferId,
            @Param("kind") Kind kind,
            @Param("what") String what,
            @Param("now") Instant now);

    /** Lets a difference that was settled wait again; does nothing while it waits. */
    @Update("UPDATE ledger_difference SET kind = #{kind}, what = #{what}, found_at = #{now}, settled_at = NULL"
            + " WHERE transfer_id = #{id} AND settled_at IS NOT NULL")
    int noteAgain(
            @Param("id") String transferId,
            @Param("kind") Kind kind,
            @Param("what") String what,
            @Param("now") Instant now);

    @Select("SELECT transfer_id, kind, what, found_at, settled_at FROM ledger_difference WHERE transfer_id = #{id}")
    LedgerDifference find(@Param("id") String transferId);

    /** Those that wait for a person, oldest first. */
    @Select("SELECT transfer_id, kind, what, found_at, settled_at FROM ledger_difference WHERE settled_at IS NULL"
            + " ORDER BY found_at LIMIT #{limit}")
    List<LedgerDifference> open(@Param("limit") int limit);

    @Update("UPDATE ledger_difference SET settled_at = #{now} WHERE transfer_id = #{id} AND settled_at IS NULL")
    int settle(@Param("id") String transferId, @Param("now") Instant now);
}
