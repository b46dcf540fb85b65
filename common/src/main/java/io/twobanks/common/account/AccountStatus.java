package io.twobanks.common.account;

/** Whether an account takes part in transfers. */
public enum AccountStatus {
    OPEN,
    CLOSED
}
