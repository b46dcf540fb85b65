package io.twobanks.xa.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.browser.Key;
import io.twobanks.workbench.junit.ConsoleTests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Everything that the console can do, with the pattern that starts fastest. */
class ConsoleIT extends ConsoleTests {
    ConsoleIT() {
        super("xa", "you", "bank", "db-a", "db-b");
    }

    @Test
    void a_clicked_crash_is_seen_and_a_click_repairs_it() throws IOException {
        page.arm("xa.commit-a.after", "CRASH");
        browser().awaitText("#words", "A CRASH waits at one step");

        page.transfer();

        page.awaitState("bank", "ENDED");
        browser().awaitText("#words", "Half done, and bank is dead");
        browser().awaitText("#sum", "10.50 on its way");
        browser().awaitText("#sequence", "CRASH fires: bank is dead");
        browser().awaitText("#sequence", "no answer");
        browser().awaitText("#table [data-database=db-b]", "two-banks-xa");
        browser().awaitText("#table [data-database=db-a]", "No rows");
        page.picture("crash");

        page.act("restart", "bank");

        page.awaitState("bank", "READY");
        browser().awaitText("#sequence", "recovery-commit.after");
        page.awaitPaid();
        browser().awaitText("#table [data-database=db-b]", "No rows");
    }

    @Test
    void a_transfer_is_held_while_its_tables_are_read_and_then_let_go() throws IOException {
        page.hold("xa.prepare-b.after");

        browser().awaitText("#table [data-database=db-a]", "two-banks-xa");
        browser().awaitText("#table [data-database=db-b]", "two-banks-xa");
        page.picture("held");
        page.speak("zh");
        browser().awaitText("#words", "有一笔转账被停住");
        browser().awaitText("#sequence-head", "协议的每一步");
        page.picture("held-zh");
        page.speak("en");

        browser().reload();
        browser().awaitText("#words", "A transfer is held");
        page.letGo();

        page.awaitPaid();
    }

    @Test
    void a_process_is_killed_frozen_thawed_and_started_again_with_a_click() {
        page.act("kill", "db-b");
        page.awaitState("db-b", "ENDED");
        browser().awaitText("#banks [data-database=db-b]", "cannot be read now");
        page.act("restart", "db-b");
        page.awaitState("db-b", "READY");

        page.act("freeze", "bank");
        page.awaitState("bank", "FROZEN");
        browser().awaitText("#words", "bank is frozen");
        page.act("thaw", "bank");
        page.awaitState("bank", "READY");
        browser().await("both banks are read again", "document.querySelector('#banks .unread') === null");
        browser().awaitText("#timeline", "bank is frozen");
    }

    @Test
    void a_guard_is_taken_away_and_a_banner_says_so_until_it_is_given_back() throws IOException {
        browser().press("#guards summary");
        browser().press("#guards-list [data-key='xa.guard.recovery']");
        browser().press("#guards-list [data-key=apply]");

        browser().awaitText("#guards-say", "1 off: xa.guard.recovery");
        browser().awaitText("#toast", "guards that are off now: 1");
        page.awaitState("bank", "READY");
        page.picture("guard-off");

        browser().press("#guards-list [data-key='xa.guard.recovery']");
        browser().press("#guards-list [data-key=apply]");
        browser().awaitText("#guards-say", "All guards are on (");
        browser().awaitText("#toast", "guards that are off now: 0");
        page.awaitState("bank", "READY");
        browser().press("#guards summary");
    }

    @Test
    void the_keyboard_goes_along_the_steps_and_closes_what_it_has_opened() {
        browser().ask("document.querySelector('#sequence .step[tabindex=\"0\"]').focus()");
        String first = browser().ask("document.activeElement.dataset.point");
        browser().press(Key.ARROW_DOWN);
        String second = browser().ask("document.activeElement.dataset.point");
        browser().press(Key.ENTER);
        browser().press("#arm .bare");

        assertThat(second).isNotEqualTo(first);
        assertThat(browser().ask("document.querySelector('#arm').open")).isEqualTo("false");
        assertThat(browser().ask("document.activeElement.dataset.point")).isEqualTo(second);
    }

    @Test
    void it_asks_nobody_else_and_its_address_holds_no_secret() {
        assertThat(
                        browser()
                                .ask(
                                        "performance.getEntriesByType('resource').every(one => one.name.startsWith(location.origin))"))
                .isEqualTo("true");
        assertThat(browser().ask("location.href")).doesNotContain("open=");
    }

    @Test
    void a_step_is_shown_soon_after_it_has_happened() {
        assertThat(new StepsShown(page).millis())
                .as("milliseconds, of the step in the middle")
                .isBetween(0.0, 200.0);
    }

    @Test
    void who_comes_without_a_code_is_told_where_to_get_one() throws IOException {
        browser().ask("localStorage.removeItem('two-banks-key')");
        browser().go(page.address(""));
        browser().awaitText("#closed", "./twobanks console");
        assertThat(browser().complaints()).allMatch(said -> said.contains("403"));

        browser().go("about:blank");
        browser().go(page.freshAddress());
        browser().awaitText("#banks", "A-1");
        browser().forget();
    }
}
