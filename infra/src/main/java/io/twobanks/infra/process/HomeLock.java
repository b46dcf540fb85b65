package io.twobanks.infra.process;

import io.twobanks.infra.ExclusiveLock;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;

/** One workbench per home. Who holds it is written beside the lock, for the one who is refused. */
final class HomeLock implements AutoCloseable {

    private static final String OWNER = "workbench";

    private final ExclusiveLock lock;

    private HomeLock(ExclusiveLock lock) {
        this.lock = lock;
    }

    static HomeLock take(Home home) {
        PrivateFiles.folder(home.run());
        ExclusiveLock lock = ExclusiveLock.tryTake(home.run().resolve("lock")).orElseThrow(() -> held(home));
        PidFile.of(OWNER, ProcessHandle.current()).write(home.run());
        return new HomeLock(lock);
    }

    private static InfraException held(Home home) {
        String pid = PidFile.read(PidFile.path(home.run(), OWNER))
                .map(owner -> Long.toString(owner.pid()))
                .orElse("?");
        return new InfraException("home.held", home.root(), pid);
    }

    @Override
    public void close() {
        lock.close();
    }
}
