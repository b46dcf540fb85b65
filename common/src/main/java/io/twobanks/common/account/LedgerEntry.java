package io.twobanks.common.account;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;

/** One row of the append-only table {@code ledger_entry}: what a transfer did to an account. */
@TableName("ledger_entry")
@JsonPropertyOrder({"seq", "transferId", "accountId", "leg", "delta", "balanceAfter", "createdAt"})
public class LedgerEntry {
    @TableId(type = IdType.AUTO)
    private Long seq;

    private String transferId;
    private String accountId;
    private Leg leg;
    private BigDecimal delta;
    private BigDecimal balanceAfter;
    private Instant createdAt;

    /** For MyBatis, which fills the fields. */
    LedgerEntry() {}

    LedgerEntry(String transferId, Account account, Leg leg, BigDecimal delta, Instant createdAt) {
        this.transferId = transferId;
        this.accountId = account.getId();
        this.leg = leg;
        this.delta = delta;
        this.balanceAfter = account.getBalance().add(account.getFrozen()).add(delta);
        this.createdAt = createdAt;
    }

    public Long getSeq() {
        return seq;
    }

    public String getTransferId() {
        return transferId;
    }

    public String getAccountId() {
        return accountId;
    }

    public Leg getLeg() {
        return leg;
    }

    /** Signed: negative when the money leaves the account. */
    public BigDecimal getDelta() {
        return delta;
    }

    /** What the account holds then, frozen money included. */
    public BigDecimal getBalanceAfter() {
        return balanceAfter;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
