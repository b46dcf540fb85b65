package io.twobanks.containers;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import io.twobanks.common.fault.Shots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a bank in a container has in common with the workbench: the timeline that it writes, the faults that it is told, and what must
 * outlive it. Each is at the same place in the container, and open to the user whom the bank is there; nobody else of this machine
 * gets as far as into the folders in which they lie.
 */
final class SharedFiles {
    private final Map<String, String> told;

    /** @param told the variables of a bank's environment */
    SharedFiles(Map<String, String> told) {
        this.told = told;
    }

    /** Makes what is missing. */
    List<Bind> binds() throws IOException {
        List<Bind> binds = new ArrayList<>();
        if (told.containsKey("TWOBANKS_TIMELINE")) {
            binds.add(folder(Path.of(told.get("TWOBANKS_TIMELINE")).getParent()));
        }
        if (told.containsKey("TWOBANKS_FAULTS")) {
            Path faults = Path.of(told.get("TWOBANKS_FAULTS"));
            binds.add(bind(faults, AccessMode.ro));
            binds.add(folder(faults.resolveSibling(Shots.FOLDER)));
        }
        if (told.containsKey("XA_LOG_DIRECTORY")) {
            binds.add(folder(Path.of(told.get("XA_LOG_DIRECTORY"))));
        }
        return binds;
    }

    private static Bind folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return bind(folder, AccessMode.rw);
    }

    private static Bind bind(Path path, AccessMode mode) {
        return new Bind(path.toString(), new Volume(path.toString()), mode);
    }
}
