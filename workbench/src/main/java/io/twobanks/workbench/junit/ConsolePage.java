package io.twobanks.workbench.junit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.api.WorkbenchApi;
import io.twobanks.workbench.browser.Chromium;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The console of a real run of a pattern in a real browser, with what a learner does there. */
public final class ConsolePage implements AutoCloseable {
    private static final Checkout CHECKOUT = Checkout.find();
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 1000;

    private final Path module;
    private PatternRun run;
    private WorkbenchApi workbench;
    private Chromium browser;

    private ConsolePage(Path module) {
        this.module = module;
    }

    /**
     * Starts the pattern and opens its page in English. Skips the test where there is no Chromium.
     *
     * @param folder an empty one, for the browser
     */
    public static ConsolePage open(String pattern, Path folder) throws IOException, InterruptedException {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "no Chromium on this machine");
        // A demo's libraries are on this class path, and the workbench has no database of its own.
        System.setProperty(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
        ConsolePage page = new ConsolePage(CHECKOUT.pattern(pattern).module());
        try {
            page.start(pattern, program.get(), folder);
            return page;
        } catch (IOException | InterruptedException | RuntimeException | Error failed) {
            page.close();
            throw failed;
        }
    }

    private void start(String pattern, Path program, Path folder) throws IOException, InterruptedException {
        Home home = Home.of(module.resolve("target/twobanks-runs/console"), CHECKOUT.cache());
        home.clean();
        run = PatternRun.start(CHECKOUT, home, CHECKOUT.pattern(pattern), RunOptions.forTest(Map.of()));
        workbench = WorkbenchApi.start(run, run.consolePort(), "token", home, new CountDownLatch(1));
        browser = Chromium.start(program, folder);
        browser.size(WIDTH, HEIGHT);
        browser.go(workbench.consoleAddress());
        browser.awaitText("#banks", "A-1");
        speak("en");
        browser.awaitText("#sum", "=");
    }

    public Chromium browser() {
        return browser;
    }

    public WorkbenchApi workbench() {
        return workbench;
    }

    /** In {@code en} or {@code zh}. */
    public void speak(String language) {
        browser.press("[data-language=" + language + "]");
    }

    public void transfer() {
        browser.press("#transfer .main");
    }

    /** Puts a fault at a step, and waits until it is there. */
    public void arm(String point, String action) {
        browser.press("#sequence [data-point='" + point + "']");
        browser.press("#arm [data-action=" + action + "]");
        browser.await(
                point + " is armed",
                "document.querySelector(\"#sequence .armed[data-point='" + point + "']\") !== null");
    }

    /** Makes a transfer wait at a step. */
    public void hold(String point) {
        arm(point, "PAUSE");
        transfer();
        browser.awaitText("#words", "A transfer is held");
    }

    /** Lets go who waits. */
    public void letGo() {
        browser.press("#sequence .step.waits");
        browser.press("#arm .main");
    }

    /** @param action {@code kill}, {@code freeze}, {@code thaw} or {@code restart} */
    public void act(String action, String process) {
        browser.press("#processes [data-key='" + action + " " + process + "']");
    }

    public void awaitState(String process, String state) {
        browser.await(
                process + " is " + state,
                "document.querySelector('.process." + state + "[data-process=" + process + "]') !== null");
    }

    /** Opens one of the tables and waits until this stands in it, at this database. */
    public void awaitInTable(String table, String database, String part) {
        browser.await(
                "a tab for " + table, "[...document.querySelectorAll('#tabs button')].some(tab => tab.innerText === '"
                        + table + "')");
        browser.ask("[...document.querySelectorAll('#tabs button')].find(tab => tab.innerText === '" + table
                + "').click()");
        browser.awaitText("#table [data-database=" + database + "]", part);
    }

    public void awaitPaid() {
        browser.awaitText("#words", "Paid, exactly once");
    }

    /** Who takes part, from left to right. */
    public List<String> lanes() {
        return List.of(browser.ask("[...document.querySelectorAll('#sequence .lane')].map(lane => lane.innerText)")
                .split(","));
    }

    /** Keeps a picture of the page below {@code target/console}, for who has changed it. */
    public void picture(String name) throws IOException {
        Path pictures = Files.createDirectories(module.resolve("target/console"));
        Files.write(pictures.resolve(name + ".png"), browser.picture(true));
    }

    /** Of the page as it is on a desk and on a telephone, light and dark. */
    public void pictures(String name) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.size(390, 2600);
            browser.await("the page is as wide as the telephone", "document.documentElement.scrollWidth <= 390");
            picture(name + "-telephone-" + scheme);
            browser.size(WIDTH, HEIGHT);
            browser.await("the page is as wide as the window", "document.documentElement.scrollWidth <= " + WIDTH);
            picture(name + "-" + scheme);
        }
        browser.scheme("light");
    }

    /** By axe-core, on what is shown now. */
    public void requireNobodyKeptOut() {
        try (InputStream axe = ConsolePage.class.getResourceAsStream("/axe.min.js")) {
            browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String found = browser.run("axe.run().then(({violations}) => violations.map(one => one.id + ' at '"
                + " + one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')).join('; '))")
                .asString();
        if (!found.isEmpty()) {
            throw new AssertionError("This keeps people out: " + found);
        }
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
        if (workbench != null) {
            workbench.close();
        }
        if (run != null) {
            run.close();
        }
    }
}
