package io.twobanks.workbench.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * How long the compilers of some JVMs have worked: of this process, and of the others that make a contender's transfers, each asked
 * through the management agent that every JVM can start. A server that is no JVM compiles nothing.
 */
final class JvmCompilers implements AutoCloseable {
    private final List<JMXConnector> connections = new ArrayList<>();
    private final List<CompilationMXBean> compilers = new ArrayList<>();

    private JvmCompilers() {
        compilers.add(ManagementFactory.getCompilationMXBean());
    }

    /** Of this process alone, where a contender makes its transfers itself. */
    static JvmCompilers own() {
        return new JvmCompilers();
    }

    /** Of this process and of all JVMs of a run. */
    static JvmCompilers of(PatternRun run) throws IOException {
        JvmCompilers all = new JvmCompilers();
        try {
            for (ManagedProcess process : run.processes()) {
                if (isJvm(process.pid())) {
                    all.ask(process.pid());
                }
            }
            return all;
        } catch (IOException | RuntimeException failed) {
            all.close();
            throw failed;
        }
    }

    private static boolean isJvm(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/java"))
                .isPresent();
    }

    private void ask(long pid) throws IOException {
        JMXConnector connection = JMXConnectorFactory.connect(new JMXServiceURL(agentOf(pid)));
        connections.add(connection);
        MBeanServerConnection beans = connection.getMBeanServerConnection();
        compilers.add(ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.COMPILATION_MXBEAN_NAME, CompilationMXBean.class));
    }

    private static String agentOf(long pid) throws IOException {
        try {
            VirtualMachine jvm = VirtualMachine.attach(String.valueOf(pid));
            try {
                return jvm.startLocalManagementAgent();
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException foreign) {
            throw new IOException(foreign);
        }
    }

    /** All together since each was started. */
    long millis() {
        return compilers.stream()
                .mapToLong(CompilationMXBean::getTotalCompilationTime)
                .sum();
    }

    /** Closes the connections; the JVMs go on. */
    @Override
    public void close() throws IOException {
        for (JMXConnector connection : connections) {
            connection.close();
        }
    }
}
