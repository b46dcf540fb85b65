package io.twobanks.workbench.api;

import io.twobanks.common.door.FrontDoor;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.launch.PatternRun;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The workbench's own small web application. */
public final class WorkbenchApi implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Admission admission;
    private final int port;

    /** A class of its own: Spring closes its beans, and who starts the application must close it once and no more. */
    @SpringBootApplication(scanBasePackages = {"io.twobanks.workbench.api", "io.twobanks.workbench.console"})
    @Import(FrontDoor.class)
    static class Application {}

    private WorkbenchApi(ConfigurableApplicationContext context, Admission admission, int port) {
        this.context = context;
        this.admission = admission;
        this.port = port;
    }

    /**
     * Starts it on 127.0.0.1.
     *
     * @param port where
     * @param token what a caller must show
     * @param home of the run: its log goes there, nothing goes to the terminal, and what it plays goes there
     * @param stopAsked is counted down when somebody asks the workbench to end
     */
    public static WorkbenchApi start(PatternRun run, int port, String token, Home home, CountDownLatch stopAsked) {
        Admission admission = new Admission(token);
        ConfigurableApplicationContext started = new SpringApplicationBuilder(Application.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(PatternRun.class, () -> run);
                    beans.registerBean(Home.class, () -> home);
                    beans.registerBean(Admission.class, () -> admission);
                    beans.registerBean(TokenFilter.class);
                    beans.registerBean("stopAsked", CountDownLatch.class, () -> stopAsked);
                })
                // As arguments, which no environment variable and no file in the working directory can overrule.
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--spring.mvc.problemdetails.enabled=true",
                        "--spring.web.resources.static-locations=" + PageFiles.FOLDERS,
                        "--logging.threshold.console=OFF",
                        "--logging.file.name=" + home.logs().resolve("workbench.log"));
        return new WorkbenchApi(started, admission, port);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Where one browser finds the console, once. What follows the # is sent to nobody and stands in no log. */
    public String consoleAddress() {
        return consoleAddress(url(), admission.code());
    }

    /** The same for a code that a running workbench has given. */
    public static String consoleAddress(String url, String code) {
        return url + "/#open=" + code;
    }

    @Override
    public void close() {
        context.close();
    }
}
