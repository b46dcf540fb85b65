package io.twobanks.notify.log;

import io.twobanks.common.reconcile.Paid;
import io.twobanks.common.reconcile.Payments;
import io.twobanks.common.recovery.PendingMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Table {@code payment}: what this bank has paid, and when. */
@Mapper
public interface PaymentLog {
    String IN_WINDOW = " p.written_at > #{since} AND p.written_at <= #{until} ORDER BY p.written_at";

    /** In the transaction of the debit. */
    @Insert("INSERT INTO payment (transfer_id, written_at) VALUES (#{id}, #{now})")
    int paid(@Param("id") String transferId, @Param("now") Instant now);

    /** When the payment was made that is this many after {@code since}; null when there are not so many until {@code until}. */
    @Select("SELECT p.written_at FROM payment p WHERE" + IN_WINDOW + " LIMIT 1 OFFSET #{count}")
    Instant paidAt(@Param("since") Instant since, @Param("until") Instant until, @Param("count") int count);

    @Select(Payments.PAID + " JOIN payment p ON p.transfer_id = t.transfer_id WHERE" + IN_WINDOW)
    List<Paid> between(@Param("since") Instant since, @Param("until") Instant until);

    /** Null when this bank has paid no such transfer. */
    @Select(Payments.PAID + " JOIN payment p ON p.transfer_id = t.transfer_id WHERE p.transfer_id = #{id}")
    Paid find(@Param("id") String transferId);

    /**
     * A transfer that is pending.
     *
     * @param paid whether the payer is debited
     * @param noted whether a notifier has heard of it
     */
    record Seen(String transferId, Instant createdAt, boolean paid, boolean noted) {
        /** Comes before all of them. */
        public static final Seen START = new Seen("", Instant.EPOCH, false, false);
    }

    /** Pending transfers on which none of these instances works: the oldest that come after another one. */
    @Select("SELECT t.transfer_id, t.created_at, p.transfer_id IS NOT NULL AS paid, n.transfer_id IS NOT NULL AS noted"
            + " FROM (SELECT transfer_id, created_at FROM transfer WHERE state = 'PENDING' AND " + PendingMapper.IS_FREE
            + " AND " + PendingMapper.IS_AFTER + " ORDER BY created_at, transfer_id LIMIT #{limit}) t"
            + " LEFT JOIN payment p ON p.transfer_id = t.transfer_id"
            + " LEFT JOIN notice n ON n.transfer_id = t.transfer_id ORDER BY t.created_at, t.transfer_id")
    List<Seen> pending(@Param("others") String others, @Param("after") Seen after, @Param("limit") int limit);
}
