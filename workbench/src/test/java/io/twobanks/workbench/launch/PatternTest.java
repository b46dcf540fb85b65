package io.twobanks.workbench.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.common.fault.FaultAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class PatternTest {
    private static final Path XA = Checkout.find().root().resolve("xa-demo/pattern.yml");

    @TempDir
    private Path folder;

    @Test
    void theFileOfXaIsReadWithItsServersServicesAndPoints() {
        Pattern xa = Pattern.read(XA);

        assertThat(xa.id()).isEqualTo("xa");
        assertThat(xa.module()).isEqualTo(XA.getParent());
        assertThat(xa.databases()).containsExactly("db-a", "db-b");
        assertThat(xa.services()).containsOnlyKeys("bank");
        assertThat(xa.services().get("bank").main()).isEqualTo("io.twobanks.xa.BankApplication");
        assertThat(xa.services().get("bank").port()).isEqualTo(8081);
        assertThat(xa.convergenceSeconds()).isPositive();
        assertThat(xa.points()).first().extracting(Pattern.Point::id).isEqualTo("xa.start.after");
    }

    @Test
    void aFurtherPatternOfAModuleStandsInAFolderOfItsOwn() throws IOException {
        Path module = Files.createDirectories(folder.resolve("xa-demo"));
        Path lesson = Files.createDirectories(module.resolve("lesson"));
        Files.copy(XA, module.resolve("pattern.yml"));
        String text = Files.readString(XA).replaceFirst("id: xa", "id: other\nlesson: true\nsettings: other");
        Files.writeString(lesson.resolve("pattern.yml"), text);
        Checkout checkout = new Checkout(folder);

        assertThat(checkout.patterns()).containsExactly("other", "xa");
        assertThat(checkout.compared()).containsExactly("xa");
        Pattern other = checkout.pattern("other");
        assertThat(other.module()).isEqualTo(module);
        assertThat(other.folder()).isEqualTo(lesson);
        assertThat(other.settingsFile()).isEqualTo(module.resolve("src/main/resources/other.yml"));
        assertThat(checkout.pattern("xa").settingsFile()).hasFileName("application.yml");
    }

    @ParameterizedTest
    @CsvSource({"guards:,guard:", "fault: false,falt: false", "environment:,environments:", "zh:,cn:"})
    void aMisspeltKeyIsRefusedAndNamed(String right, String misspelt) throws IOException {
        String text = Files.readString(XA);
        assertThat(text).contains(right);
        Path file = folder.resolve("pattern.yml");
        Files.writeString(file, text.replaceFirst(right, misspelt));

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> Pattern.read(file))
                .withMessageContaining("\"" + misspelt.substring(0, misspelt.indexOf(':')) + "\"");
    }

    @Test
    void aMissingNumberIsRefusedInsteadOfBeingZero() throws IOException {
        Path file = folder.resolve("pattern.yml");
        Files.writeString(file, Files.readString(XA).replaceFirst("convergence-seconds: \\d+", ""));

        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Pattern.read(file));
    }

    @Test
    void aPointThatIsOnlyAMarkAllowsNoFault() {
        Pattern.Point mark = Pattern.read(XA).point("xa.branch.enlisted").orElseThrow();

        assertThat(mark.canBeArmed()).isFalse();
        assertThat(FaultAction.values()).noneMatch(mark::allows);
    }

    @Test
    void onlyAPointThatSendsCanDropAndDouble() {
        Pattern.Point step = new Pattern.Point("p", null, null, null, null, "en", "zh");
        Pattern.Point sending = new Pattern.Point("p", null, true, null, null, "en", "zh");

        assertThat(FaultAction.values())
                .filteredOn(step::allows)
                .containsExactly(FaultAction.CRASH, FaultAction.THROW, FaultAction.DELAY, FaultAction.PAUSE);
        assertThat(FaultAction.values()).allMatch(sending::allows);
    }

    @Test
    void aPointThatThePatternDoesNotHaveIsNotFound() {
        assertThat(Pattern.read(XA).point("xa.unheard-of")).isEmpty();
    }
}
