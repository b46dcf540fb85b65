package io.twobanks.server.nacos;

import com.alibaba.nacos.NacosServerBasicApplication;
import com.alibaba.nacos.NacosServerWebApplication;
import com.alibaba.nacos.core.listener.startup.NacosStartUp;
import com.alibaba.nacos.core.listener.startup.NacosStartUpManager;
import com.alibaba.nacos.sys.env.DeploymentType;
import com.alibaba.nacos.sys.env.EnvUtil;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts Nacos in the order of its own {@code NacosBootstrap}, which is in no published jar: first the core with the gRPC
 * servers, then the HTTP API. So who is answered over HTTP can already register over gRPC.
 *
 * <p>The starter gives the system properties {@code nacos.home}, {@code nacos.logs.path} and
 * {@code nacos.server.main.port}; everything else is here and in {@code application.properties}.
 */
public final class NacosProcess {

    private static final String LOOPBACK = "127.0.0.1";

    private NacosProcess() {}

    public static void main(String[] arguments) {
        beOneNodeOnLoopback();
        try {
            RaftStorage.keepSmall();
            startApi(startCore());
        } catch (Exception | LinkageError failed) {
            // Nacos leaves threads behind that would keep the half-started JVM alive until the starter's bound.
            System.err.println("Nacos could not start: " + rootCause(failed));
            System.exit(1);
        }
    }

    /** Nacos reads these from the system properties only. */
    private static void beOneNodeOnLoopback() {
        System.setProperty("nacos.standalone", "true");
        // The address under which it knows itself; else the first of the machine's own, which may change.
        System.setProperty("nacos.server.ip", LOOPBACK);
        System.setProperty("nacos.remote.grpc.listen.ip", LOOPBACK);
        EnvUtil.setDeploymentType(DeploymentType.SERVER);
    }

    private static ConfigurableApplicationContext startCore() {
        NacosStartUpManager.start(NacosStartUp.CORE_START_UP_PHASE);
        return new SpringApplicationBuilder(NacosServerBasicApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run();
    }

    private static void startApi(ConfigurableApplicationContext core) {
        NacosStartUpManager.start(NacosStartUp.WEB_START_UP_PHASE);
        new SpringApplicationBuilder(NacosServerWebApplication.class)
                .parent(core)
                .bannerMode(Banner.Mode.OFF)
                .run();
    }

    private static Throwable rootCause(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
