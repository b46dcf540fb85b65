package io.twobanks.workbench.launch;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What only one run and its own processes know. */
final class Secret {
    private static final int BYTES = 16;

    private Secret() {}

    static String fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
