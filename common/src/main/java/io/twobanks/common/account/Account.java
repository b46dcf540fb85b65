package io.twobanks.common.account;

import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;

/**
 * One row of table {@code account}. {@code balance} and {@code frozen} are in the bank's single currency, with two
 * decimals and never negative (the database checks it).
 */
@TableName("account")
@JsonPropertyOrder({"id", "owner", "balance", "frozen", "status"})
public class Account {
    @TableId
    private String id;

    private String owner;
    private BigDecimal balance;
    private BigDecimal frozen;
    private AccountStatus status;

    public String getId() {
        return id;
    }

    public String getOwner() {
        return owner;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    /** Money that is still here and can no longer be spent; zero in patterns that reserve nothing. */
    public BigDecimal getFrozen() {
        return frozen;
    }

    public AccountStatus getStatus() {
        return status;
    }
}
