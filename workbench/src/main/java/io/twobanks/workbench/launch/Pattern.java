package io.twobanks.workbench.launch;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a {@code pattern.yml} declares. It stands in the folder of its module; the file of a further pattern in the same
 * module stands in a folder of its own below.
 *
 * @param module the demo's folder, with its sources
 * @param folder where the file stands, and beside it whatever else is told of this pattern and not of its neighbour in the module
 * @param id for example {@code xa}; also the name of its schema in each database
 * @param lesson whether it is there to be learned from and not to be chosen: what is done with all patterns leaves it out
 * @param settings the name of the file with its banks' settings in the module's resources; absent when {@code application}
 * @param title one line, by language
 * @param databases the servers that it needs
 * @param servers what it needs besides databases, for example {@code nacos}; absent when nothing
 * @param serverConditions servers that are started only where {@code -P} gives a setting its value, for example {@code
 *     a.carrier=rocketmq}; absent when all are always started
 * @param topics those that its message brokers have; absent when none
 * @param services its bank services by name
 * @param creditsLater whether a client is answered when the payer has paid, and the payee gets the money after that; absent when
 *     the answer says that the payee has it
 * @param scenarioProperties what the services get in scenarios that say nothing else; absent when nothing
 * @param guards each can be taken away
 * @param convergenceSeconds everything is final this long after the last process is ready again
 * @param points the steps of the protocol in the order in which they happen
 * @param residue what servers keep for a transfer that is under way; nothing of it is left when all is final
 * @param tables what the console shows of the pattern's own tables; absent when nothing
 * @param anomalies what readers must live with, as names of {@link io.twobanks.checker.Anomaly}
 */
public record Pattern(
        Path module,
        Path folder,
        String id,
        Boolean lesson,
        String settings,
        Text title,
        List<String> databases,
        List<String> servers,
        @JsonProperty("server-conditions") Map<String, String> serverConditions,
        List<Topic> topics,
        Map<String, Service> services,
        @JsonProperty("credits-later") Boolean creditsLater,
        @JsonProperty("scenario-properties") Map<String, String> scenarioProperties,
        List<Guard> guards,
        @JsonProperty("convergence-seconds") int convergenceSeconds,
        List<Point> points,
        List<ResidueQuery> residue,
        List<TableQuery> tables,
        List<String> anomalies) {
    public Pattern {
        lesson = Boolean.TRUE.equals(lesson);
        settings = settings == null ? "application" : settings;
        servers = servers == null ? List.of() : servers;
        serverConditions = serverConditions == null ? Map.of() : serverConditions;
        topics = topics == null ? List.of() : topics;
        creditsLater = Boolean.TRUE.equals(creditsLater);
        scenarioProperties = scenarioProperties == null ? Map.of() : scenarioProperties;
        tables = tables == null ? List.of() : tables;
    }

    static final String FILE = "pattern.yml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A sentence in both languages. */
    public record Text(String en, String zh) {
        public String shown() {
            return Messages.inChinese() ? zh : en;
        }
    }

    /**
     * A bank service.
     *
     * @param port the port that {@code run} prefers
     * @param environment what it gets besides the common things; <code>${data}</code> is the run's data folder
     * @param databases those that it uses; absent when it uses all of the pattern's
     * @param calls the other services that it calls; absent when it calls none
     */
    public record Service(
            String main, int port, Map<String, String> environment, List<String> databases, List<String> calls) {
        public Service {
            environment = environment == null ? Map.of() : environment;
            calls = calls == null ? List.of() : calls;
        }
    }

    /** @param key the property that takes the guard away when it is {@code false} */
    public record Guard(String key, String en, String zh) {
        public String shown() {
            return new Text(en, zh).shown();
        }
    }

    /**
     * A step of the protocol.
     *
     * @param fault false where nothing can be armed, absent or true elsewhere
     * @param sends true where something goes over a wire, so that it can be dropped or doubled
     * @param lane who takes the step, and to whom ({@code payer > payee}) or on whose answer ({@code bank < db-a}) in a picture
     * @param aside true when an undisturbed transfer does not pass here
     */
    public record Point(String id, Boolean fault, Boolean sends, String lane, Boolean aside, String en, String zh) {
        public String shown() {
            return new Text(en, zh).shown();
        }

        public boolean canBeArmed() {
            return fault == null || fault;
        }

        /** Whether this action makes sense here. */
        public boolean allows(FaultAction action) {
            return canBeArmed() && (!action.needsSending() || Boolean.TRUE.equals(sends));
        }
    }

    static Pattern read(Path file) {
        Pattern read = YAML.readValue(file.toFile(), Pattern.class);
        Path folder = file.toAbsolutePath().getParent();
        Path above = folder.getParent();
        return read.in(Files.exists(above.resolve(FILE)) ? above : folder, folder, read.services);
    }

    /** The settings of its banks, each with its reason. */
    public Path settingsFile() {
        return module.resolve("src/main/resources/" + settings + ".yml");
    }

    /** The same with this many instances of each bank. @throws Problem when there cannot be so many */
    Pattern withInstances(int number) {
        return in(module, folder, Instances.of(services, number));
    }

    private Pattern in(Path home, Path place, Map<String, Service> processes) {
        return new Pattern(
                home,
                place,
                id,
                lesson,
                settings,
                title,
                databases,
                servers,
                serverConditions,
                topics,
                processes,
                creditsLater,
                scenarioProperties,
                guards,
                convergenceSeconds,
                points,
                residue,
                tables,
                anomalies);
    }

    /** The databases that a service uses. */
    List<String> databasesOf(Service service) {
        return service.databases() == null ? databases : service.databases();
    }

    /** What a service calls: its databases and other services. */
    List<String> callees(Service service) {
        return Stream.concat(databasesOf(service).stream(), service.calls().stream())
                .toList();
    }

    /**
     * The service to which a transfer of this payer is sent: the payer's bank, where each bank has a service of its own.
     *
     * @param payer the name of an account
     */
    public String serviceOf(String payer) {
        String payersBank = "bank-" + payer.substring(0, 1).toLowerCase(Locale.ROOT);
        return services.containsKey(payersBank)
                ? payersBank
                : services.keySet().iterator().next();
    }

    /** The point with this id, if the pattern has it. */
    public Optional<Point> point(String pointId) {
        return points.stream().filter(point -> point.id().equals(pointId)).findFirst();
    }
}
