package io.twobanks.infra.jvm;

/** A JVM that says that it has begun, and lives until it is ended. */
final class SleeperMain {
    private SleeperMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("begun");
        Thread.currentThread().join();
    }
}
