package io.twobanks.infra.nacos;

import io.twobanks.infra.process.Home;
import java.nio.file.Path;

/** The server, as the build left it. */
final class NacosServers {

    static final Path CLASSPATH = Path.of("../server-nacos/target/twobanks/server-nacos.classpath")
            .toAbsolutePath()
            .normalize();

    static final NacosProgram PROGRAM = NacosProgram.find(CLASSPATH);

    private NacosServers() {}

    static NacosServer server(Home home, NacosPorts ports) {
        return new NacosServer(home, PROGRAM, "nacos", ports);
    }
}
