package io.twobanks.xa.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.api.WorkbenchApi;
import io.twobanks.workbench.browser.Chromium;
import io.twobanks.workbench.browser.Key;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console as a learner uses it: a real browser, a real bank, real faults. */
@Tag("long")
class ConsoleIT {
    private static final Checkout CHECKOUT = Checkout.find();
    private static final Path FOLDER = CHECKOUT.root().resolve("xa-demo/target/twobanks-runs/console");

    /** Pictures of the page, for who has changed it. */
    private static final Path PICTURES = CHECKOUT.root().resolve("xa-demo/target/console");

    @TempDir
    private static Path browsers;

    private static PatternRun run;
    private static WorkbenchApi workbench;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "no Chromium on this machine");
        // A demo's libraries are on this class path, and the workbench has no database of its own.
        System.setProperty(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
        Home home = Home.of(FOLDER, CHECKOUT.cache());
        home.clean();
        run = PatternRun.start(CHECKOUT, home, CHECKOUT.pattern("xa"), RunOptions.forTest(Map.of()));
        workbench = WorkbenchApi.start(
                run, run.consolePort(), "token", home.logs().resolve("workbench.log"), new CountDownLatch(1));
        browser = Chromium.start(program.get(), browsers);
        browser.size(1280, 1000);
        browser.go(workbench.consoleAddress());
        browser.awaitText("#banks", "A-1");
    }

    @AfterAll
    static void end() {
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

    @BeforeEach
    void begin() {
        speak("en");
        browser.awaitText("#sum", "=");
    }

    @AfterEach
    void nothing_was_complained_about() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static void speak(String language) {
        browser.press("[data-language=" + language + "]");
    }

    private static void transfer() {
        browser.press("#transfer .main");
    }

    private static void arm(String point, String action) {
        browser.press("#sequence [data-point='" + point + "']");
        browser.press("#arm [data-action=" + action + "]");
        browser.await(
                point + " is armed",
                "document.querySelector(\"#sequence .armed[data-point='" + point + "']\") !== null");
    }

    private static void act(String action, String process) {
        browser.press("#processes [data-key='" + action + " " + process + "']");
    }

    private static void awaitState(String process, String state) {
        browser.await(
                process + " is " + state,
                "document.querySelector('.process." + state + "[data-process=" + process + "]') !== null");
    }

    private static void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), browser.picture(true));
    }

    @Test
    void a_transfer_draws_itself_and_both_banks_change() throws IOException {
        transfer();

        browser.await(
                "all steps are passed",
                "document.querySelectorAll('#sequence .row.is-step:not(.later):not(.missed)').length >= 13");
        browser.awaitText("#words", "Paid, exactly once");
        browser.awaitText("#chosen [aria-pressed=true]", "completed");
        assertThat(browser.text("#sequence")).contains("prepare-a.before", "decision.logged", "commit-b.after", "200");
        assertThat(browser.text("#sum")).doesNotContain("way").contains("=");
        picture("transfer");
    }

    @Test
    void a_clicked_crash_is_seen_and_a_click_repairs_it() throws IOException {
        arm("xa.commit-a.after", "CRASH");
        browser.awaitText("#words", "A CRASH waits at one step");

        transfer();

        awaitState("bank", "ENDED");
        browser.awaitText("#words", "Half done, and bank is dead");
        browser.awaitText("#sum", "10.50 on its way");
        browser.awaitText("#sequence", "CRASH fires: bank is dead");
        browser.awaitText("#sequence", "no answer");
        browser.awaitText("#table [data-database=db-b]", "two-banks-xa");
        browser.awaitText("#table [data-database=db-a]", "No rows");
        picture("crash");

        act("restart", "bank");

        awaitState("bank", "READY");
        browser.awaitText("#sequence", "recovery-commit.after");
        browser.awaitText("#words", "Paid, exactly once");
        browser.awaitText("#table [data-database=db-b]", "No rows");
    }

    @Test
    void a_transfer_is_held_while_its_tables_are_read_and_then_let_go() throws IOException {
        arm("xa.prepare-b.after", "PAUSE");
        transfer();

        browser.awaitText("#words", "A transfer is held");
        browser.awaitText("#table [data-database=db-a]", "two-banks-xa");
        browser.awaitText("#table [data-database=db-b]", "two-banks-xa");
        picture("held");
        speak("zh");
        browser.awaitText("#words", "有一笔转账被停住");
        browser.awaitText("#sequence-head", "协议的每一步");
        picture("held-zh");
        speak("en");

        browser.reload();
        browser.awaitText("#words", "A transfer is held");
        browser.press("#sequence .step.waits");
        browser.press("#arm .main");

        browser.awaitText("#words", "Paid, exactly once");
    }

    @Test
    void a_process_is_killed_frozen_thawed_and_started_again_with_a_click() {
        act("kill", "db-b");
        awaitState("db-b", "ENDED");
        browser.awaitText("#banks [data-database=db-b]", "cannot be read now");
        act("restart", "db-b");
        awaitState("db-b", "READY");

        act("freeze", "bank");
        awaitState("bank", "FROZEN");
        browser.awaitText("#words", "bank is frozen");
        act("thaw", "bank");
        awaitState("bank", "READY");
        browser.await("both banks are read again", "document.querySelector('#banks .unread') === null");
        browser.awaitText("#timeline", "bank is frozen");
    }

    @Test
    void a_guard_is_taken_away_and_a_banner_says_so_until_it_is_given_back() throws IOException {
        browser.press("#guards summary");
        browser.press("#guards-list [data-key='xa.guard.recovery']");
        browser.press("#guards-list [data-key=apply]");

        browser.awaitText("#guards-say", "1 off: xa.guard.recovery");
        browser.awaitText("#toast", "guards that are off now: 1");
        awaitState("bank", "READY");
        picture("guard-off");

        browser.press("#guards-list [data-key='xa.guard.recovery']");
        browser.press("#guards-list [data-key=apply]");
        browser.awaitText("#guards-say", "All 9 guards are on");
        browser.awaitText("#toast", "guards that are off now: 0");
        awaitState("bank", "READY");
        browser.press("#guards summary");
    }

    @Test
    void the_keyboard_goes_along_the_steps_and_closes_what_it_has_opened() {
        browser.ask("document.querySelector('#sequence .step[tabindex=\"0\"]').focus()");
        String first = browser.ask("document.activeElement.dataset.point");
        browser.press(Key.ARROW_DOWN);
        String second = browser.ask("document.activeElement.dataset.point");
        browser.press(Key.ENTER);
        browser.press("#arm .bare");

        assertThat(second).isNotEqualTo(first);
        assertThat(browser.ask("document.querySelector('#arm').open")).isEqualTo("false");
        assertThat(browser.ask("document.activeElement.dataset.point")).isEqualTo(second);
    }

    @Test
    void it_fits_a_telephone_and_the_dark_and_asks_nobody_else() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.size(390, 2600);
            browser.await("the page is as wide as the telephone", "document.documentElement.scrollWidth <= 390");
            picture("telephone-" + scheme);
            browser.size(1280, 1000);
            picture("wide-" + scheme);
        }
        browser.scheme("light");

        assertThat(browser.ask(
                        "performance.getEntriesByType('resource').every(one => one.name.startsWith(location.origin))"))
                .isEqualTo("true");
        assertThat(browser.ask("location.href")).as("no secret in the address").doesNotContain("open=");
    }

    @Test
    void who_comes_without_a_code_is_told_where_to_get_one() {
        browser.ask("localStorage.removeItem('two-banks-key')");
        browser.go(workbench.url() + "/");
        browser.awaitText("#closed", "./twobanks console");
        assertThat(browser.complaints()).allMatch(said -> said.contains("403"));

        browser.go("about:blank");
        browser.go(workbench.consoleAddress());
        browser.awaitText("#banks", "A-1");
        browser.forget();
    }
}
