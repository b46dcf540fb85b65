package io.twobanks.infra.process;

/** The states of one process. News about a run that is no longer the current one changes nothing. */
final class Lifecycle {

    private Run current;
    private ProcessState state = ProcessState.ENDED;
    private ProcessState beforeFreeze = ProcessState.STARTING;

    synchronized ProcessState state() {
        return state;
    }

    synchronized boolean started(Run run) {
        current = run;
        state = ProcessState.STARTING;
        return true;
    }

    synchronized boolean ready(Run run) {
        return run == current && state == ProcessState.STARTING && moveTo(ProcessState.READY);
    }

    synchronized boolean frozen(Run run) {
        if (run != current || state == ProcessState.FROZEN || state == ProcessState.ENDED) {
            return false;
        }
        beforeFreeze = state;
        return moveTo(ProcessState.FROZEN);
    }

    synchronized boolean thawed(Run run) {
        return run == current && state == ProcessState.FROZEN && moveTo(beforeFreeze);
    }

    /** @param farewell done before anybody can see the new state */
    synchronized boolean ended(Run run, Runnable farewell) {
        if (run != current || state == ProcessState.ENDED) {
            return false;
        }
        farewell.run();
        return moveTo(ProcessState.ENDED);
    }

    private boolean moveTo(ProcessState next) {
        state = next;
        return true;
    }
}
