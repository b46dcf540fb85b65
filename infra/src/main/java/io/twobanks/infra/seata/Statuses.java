package io.twobanks.infra.seata;

import java.util.List;

/** Seata keeps numbers; these are its own names for them, by number. */
final class Statuses {

    private static final List<String> GLOBAL = List.of(
            "UnKnown",
            "Begin",
            "Committing",
            "CommitRetrying",
            "Rollbacking",
            "RollbackRetrying",
            "TimeoutRollbacking",
            "TimeoutRollbackRetrying",
            "AsyncCommitting",
            "Committed",
            "CommitFailed",
            "Rollbacked",
            "RollbackFailed",
            "TimeoutRollbacked",
            "TimeoutRollbackFailed",
            "Finished",
            "CommitRetryTimeout",
            "RollbackRetryTimeout",
            "Deleting");

    private static final List<String> BRANCH = List.of(
            "Unknown",
            "Registered",
            "PhaseOne_Done",
            "PhaseOne_Failed",
            "PhaseOne_Timeout",
            "PhaseTwo_Committed",
            "PhaseTwo_CommitFailed_Retryable",
            "PhaseTwo_CommitFailed_Unretryable",
            "PhaseTwo_Rollbacked",
            "PhaseTwo_RollbackFailed_Retryable",
            "PhaseTwo_RollbackFailed_Unretryable");

    private Statuses() {}

    static String global(int code) {
        return name(GLOBAL, code);
    }

    static String branch(int code) {
        return name(BRANCH, code);
    }

    /** A number that this version of the workbench does not know is shown as it is. */
    private static String name(List<String> names, int code) {
        return code >= 0 && code < names.size() ? names.get(code) : "status " + code;
    }
}
