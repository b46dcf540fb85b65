package io.twobanks.server.rocketmq;

/** A start that failed: RocketMQ's own programs print a stack trace whose end is all that a user would be shown. */
final class Failure {

    private Failure() {}

    /** Ends this process at once, without waiting for what was half started. */
    static void end(String who, Throwable failed) {
        System.err.println(who + " could not start: " + failed.getMessage() + " (" + rootCause(failed) + ")");
        Runtime.getRuntime().halt(1);
    }

    private static Throwable rootCause(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
