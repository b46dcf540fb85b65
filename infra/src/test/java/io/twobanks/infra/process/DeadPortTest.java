package io.twobanks.infra.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.TestHomes;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A port of a process that is dead, and a stranger who would like to be taken for it. */
class DeadPortTest {

    private static final String PID = "Pid";

    private final Home home = TestHomes.fresh();
    private final Supervisor supervisor = new Supervisor(home);
    private final PortBlock ports = Ports.block(1);
    private final int port = ports.first();

    @AfterEach
    void tidy() {
        supervisor.close();
        ports.close();
        TestHomes.delete(home);
    }

    @Test
    void while_a_process_is_dead_its_port_refuses_callers_and_strangers_and_a_restart_gets_it_back()
            throws IOException {
        ManagedProcess process = supervisor.start(server());
        connectAndLeave();
        process.kill();

        assertThatThrownBy(() -> listen().close()).isInstanceOf(BindException.class);
        assertThatThrownBy(this::connectAndLeave).isInstanceOf(ConnectException.class);

        process.restart();
        connectAndLeave();
    }

    @Test
    void after_the_end_the_port_is_for_everybody() throws IOException {
        supervisor.start(server()).kill();
        supervisor.close();
        listen().close();
    }

    @Test
    void a_start_on_a_taken_port_is_refused_with_a_sentence() throws IOException {
        ports.letGo();
        try (ServerSocket stranger = listen()) {
            assertThat(stranger.isBound()).isTrue();
            assertThatThrownBy(() -> supervisor.start(server()))
                    .isInstanceOf(InfraException.class)
                    .hasMessageContaining("Port " + port + ", which server needs, is taken");
        }
    }

    @Test
    void a_stranger_who_answers_meanwhile_does_not_make_a_process_ready() throws IOException {
        ProcessSpec idle = Specs.sleeper(home, "server");
        ManagedProcess process = supervisor.launch(new ProcessSpec(
                "server",
                idle.command(),
                idle.directory(),
                Map.of(),
                Readiness.port(port),
                Duration.ofMillis(600),
                List.of(port)));
        try (ServerSocket stranger = listen()) {
            assertThat(stranger.isBound()).isTrue();
            assertThatThrownBy(process::awaitReady).hasMessageContaining("server was not ready within");
        }
    }

    @Test
    void an_answer_that_says_another_pid_is_not_believed() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        URI uri = URI.create("http://127.0.0.1:" + port + "/");
        ports.letGo();
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        web.createContext("/", exchange -> {
            exchange.getResponseHeaders().set(PID, String.valueOf(self.pid()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        web.start();
        try {
            assertThat(Await.until(() -> Readiness.http(uri, PID).isReady(self), Duration.ofSeconds(20)))
                    .isTrue();
            assertThat(Readiness.http(uri, PID).isReady(self.parent().orElseThrow()))
                    .isFalse();
            assertThat(Readiness.http(uri, "Another").isReady(self)).isFalse();
        } finally {
            web.stop(0);
        }
    }

    private ProcessSpec server() throws IOException {
        Path program = Files.writeString(home.root().resolve("Server.java"), """
                public class Server {
                    public static void main(String[] port) throws Exception {
                        var server = new java.net.ServerSocket(
                                Integer.parseInt(port[0]), 5, java.net.InetAddress.getLoopbackAddress());
                        while (true) {
                            server.accept().close(); // So that the system remembers a connection for a minute.
                        }
                    }
                }
                """);
        return new ProcessSpec(
                "server",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString(),
                        "" + port),
                home.run(),
                Map.of(),
                Readiness.port(port),
                Duration.ofSeconds(30),
                List.of(port));
    }

    private void connectAndLeave() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(socket.getInputStream().read())
                    .as("the server has closed first")
                    .isEqualTo(-1);
        }
    }

    private ServerSocket listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
