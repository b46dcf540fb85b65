package io.twobanks.workbench.junit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twobanks.workbench.browser.Chromium;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console of a pattern that is started as a person starts it, in a real browser, with what a learner does there. */
public final class ConsolePage implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/)#open=\\S+");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 1000;

    private final Path pictures;
    private final CommandLine shell;
    private Chromium browser;

    private ConsolePage(String pattern) throws IOException {
        this.shell = new CommandLine(pattern, "console");
        this.pictures = Checkout.find().pattern(pattern).module().resolve("target/console");
    }

    /**
     * Starts the pattern and opens its page in English. Skips the test where there is no Chromium.
     *
     * @param folder an empty one, for the browser
     */
    public static ConsolePage open(String pattern, Path folder) throws IOException, InterruptedException {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "no Chromium on this machine");
        ConsolePage page = new ConsolePage(pattern);
        try {
            page.start(program.get(), folder);
            return page;
        } catch (IOException | InterruptedException | RuntimeException | Error failed) {
            page.close();
            throw failed;
        }
    }

    private void start(Path program, Path folder) throws IOException, InterruptedException {
        shell.run("--no-browser");
        browser = Chromium.start(program, folder);
        browser.size(WIDTH, HEIGHT);
        browser.go(freshAddress());
        browser.awaitText("#banks", "A-1");
        speak("en");
        browser.awaitText("#sum", "=");
    }

    /** What {@code ./twobanks console} prints: the page's address with a code that is good once. */
    public String freshAddress() throws IOException {
        return address().group();
    }

    /** The same without a code. @param behind what stands behind it, for example {@code #scenarios} */
    public String address(String behind) throws IOException {
        return address().group(1) + behind;
    }

    private Matcher address() throws IOException {
        String printed = shell.type("console").output();
        Matcher address = ADDRESS.matcher(printed);
        if (!address.find()) {
            throw new AssertionError("No address: " + printed);
        }
        return address;
    }

    public Chromium browser() {
        return browser;
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
        awaitClosed();
    }

    /** What is armed is shown as soon as it is so, which can be before the order for it is answered. */
    private void awaitClosed() {
        browser.await("the dialog is closed", "!document.querySelector('#arm').open");
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
        awaitClosed();
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
                "a tab for " + table,
                "[...document.querySelectorAll('#tabs button')].some(tab => tab.innerText === '" + table + "')");
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
        Files.createDirectories(pictures);
        Files.write(pictures.resolve(name + ".png"), browser.picture(true));
    }

    /** Of the page as it is on a desk and on a telephone, light and dark. */
    public void pictures(String name) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.size(PageWidth.TELEPHONE, 2600);
            new PageWidth(browser).requireNothingWider(PageWidth.TELEPHONE);
            picture(name + "-telephone-" + scheme);
            browser.size(WIDTH, HEIGHT);
            new PageWidth(browser).requireNothingWider(WIDTH);
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
    public void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        shell.type("stop");
    }
}
