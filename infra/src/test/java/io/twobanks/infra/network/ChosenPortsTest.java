package io.twobanks.infra.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChosenPortsTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @Test
    void two_runs_that_choose_before_anybody_listens_get_different_ports() {
        try (PortBlock block = Ports.block(4).letGo();
                ChosenPorts first = new ChosenPorts();
                ChosenPorts second = new ChosenPorts()) {
            assertThat(first.prefer(block.first())).isEqualTo(block.first());
            assertThat(first.prefer(block.first())).as("in one run, too").isEqualTo(block.first() + 1);
            assertThat(second.prefer(block.first())).isEqualTo(block.first() + 2);
            first.close();
            assertThat(second.prefer(block.first())).isEqualTo(block.first());
        }
    }

    @Test
    void a_companion_that_another_run_has_chosen_moves_the_main_port() {
        try (PortBlock block = Ports.block(6).letGo();
                ChosenPorts first = new ChosenPorts();
                ChosenPorts second = new ChosenPorts()) {
            first.prefer(block.first() + 2);
            assertThat(second.prefer(block.first(), 2)).isEqualTo(block.first() + 1);
            assertThat(first.prefer(block.first()))
                    .as("what was tried in vain is not kept")
                    .isEqualTo(block.first());
        }
    }

    @Test
    void what_another_process_has_chosen_is_free_when_it_is_dead() throws Exception {
        try (PortBlock block = Ports.block(2).letGo();
                ChosenPorts mine = new ChosenPorts()) {
            Process other = choose(block.first());
            assertThat(other.getInputStream().read()).isEqualTo('!');
            assertThat(mine.prefer(block.first())).isEqualTo(block.first() + 1);
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            assertThat(mine.prefer(block.first())).isEqualTo(block.first());
        }
    }

    private static Process choose(int port) throws IOException {
        return new ProcessBuilder(List.of(
                        JAVA.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChooseMain.class.getName(),
                        String.valueOf(port)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Chooses a port, says so, and keeps it until its input ends. */
    static final class ChooseMain {
        private ChooseMain() {}

        public static void main(String[] port) throws IOException {
            try (ChosenPorts chosen = new ChosenPorts()) {
                chosen.prefer(Integer.parseInt(port[0]));
                System.out.print('!');
                System.out.flush();
                System.in.read();
            }
        }
    }
}
