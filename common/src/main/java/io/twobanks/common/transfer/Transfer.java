package io.twobanks.common.transfer;

import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.twobanks.common.problem.Reason;
import java.math.BigDecimal;
import java.time.Instant;

/** One row of table {@code transfer}: what was asked, and where it stands. */
@TableName("transfer")
@JsonPropertyOrder({"transferId", "state", "reason", "fromAccount", "toAccount", "amount", "createdAt", "updatedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public class Transfer {
    @TableId
    private String transferId;

    private String fromAccount;
    private String toAccount;
    private BigDecimal amount;
    private TransferState state;
    private Reason reason;
    private String requestHash;
    private Instant createdAt;
    private Instant updatedAt;
    /** The instance that works on it while it is pending; for recovery only. */
    private String worker;

    /** For MyBatis, which fills the fields. */
    Transfer() {}

    Transfer(TransferRequest request, String worker, Instant now) {
        this.transferId = request.transferId();
        this.fromAccount = request.fromAccount();
        this.toAccount = request.toAccount();
        this.amount = request.amount();
        this.state = TransferState.PENDING;
        this.worker = worker;
        this.requestHash = request.hash();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The same transfer in another state, as it was just written. */
    Transfer became(TransferState next, Reason why, Instant now) {
        Transfer copy = new Transfer();
        copy.transferId = transferId;
        copy.fromAccount = fromAccount;
        copy.toAccount = toAccount;
        copy.amount = amount;
        copy.requestHash = requestHash;
        copy.createdAt = createdAt;
        copy.state = next;
        copy.reason = why;
        copy.updatedAt = now;
        return copy;
    }

    public String getTransferId() {
        return transferId;
    }

    public String getFromAccount() {
        return fromAccount;
    }

    public String getToAccount() {
        return toAccount;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public TransferState getState() {
        return state;
    }

    /** Set when the transfer was refused or reversed, or waits for an operator; else null. */
    public Reason getReason() {
        return reason;
    }

    @JsonIgnore
    public String getRequestHash() {
        return requestHash;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
