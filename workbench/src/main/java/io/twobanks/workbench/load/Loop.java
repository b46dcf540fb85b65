package io.twobanks.workbench.load;

/** When the next payment is sent. */
interface Loop {
    /** Sends until the time is over, and returns when all that was sent is answered. @return how many were sent */
    long run() throws InterruptedException;
}
