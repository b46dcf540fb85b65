package io.twobanks.workbench.launch;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Pattern.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several instances of each bank: processes on the same database that are one bank to everybody else. The first keeps the
 * bank's name, so that whatever names a process goes on meaning it; the others have a number behind it: {@code bank-a},
 * {@code bank-a-2}, {@code bank-a-3}.
 */
public final class Instances {
    /** Set by {@code --instances}, or in a scenario: how often each bank runs. */
    public static final String PROPERTY = "bank.instances";

    /** However few services a pattern has. */
    private static final int MOST = 4;

    private Instances() {}

    /** The pattern as a run wants it. @throws Problem when its instances could not be found, or are too many */
    static Pattern of(Pattern pattern, RunOptions options) {
        Registry.requireFor(pattern, options);
        return pattern.withInstances(wantedBy(pattern, options));
    }

    /** How often each bank of a pattern can run; each process needs ports. */
    public static int most(Pattern pattern) {
        return Math.min(
                MOST,
                PortPlan.mostServices(pattern.databases().size())
                        / pattern.services().size());
    }

    /** How many a run wants. */
    static int wantedBy(Pattern pattern, RunOptions options) {
        String wanted = options.properties().getOrDefault(PROPERTY, "1");
        int most = most(pattern);
        if (!wanted.matches("[1-" + most + "]")) {
            throw new Problem("run.instancesRange", wanted, most);
        }
        return Integer.parseInt(wanted);
    }

    /** The services of a pattern by the bank whose instances they are, in the order in which they are started. */
    public static Map<String, List<String>> byBank(Pattern pattern) {
        return pattern.services().keySet().stream()
                .collect(Collectors.groupingBy(Instances::bankOf, LinkedHashMap::new, Collectors.toList()));
    }

    /** The bank whose instance a service is. */
    public static String bankOf(String service) {
        return service.replaceFirst("-[2-9]$", "");
    }

    /** The name of an instance, the first one being 1. */
    static String name(String bank, int instance) {
        return instance == 1 ? bank : bank + "-" + instance;
    }

    /** All first instances, then all second ones, and so on. */
    static Map<String, Service> of(Map<String, Service> banks, int number) {
        Map<String, Service> all = new LinkedHashMap<>();
        for (int instance = 1; instance <= number; instance++) {
            int nth = instance;
            banks.forEach(
                    (bank, service) -> all.put(name(bank, nth), instance(service, bank, nth, banks.size(), number)));
        }
        return all;
    }

    private static Service instance(Service service, String bank, int nth, int banks, int number) {
        Map<String, String> environment = new HashMap<>(service.environment());
        environment.replaceAll((key, value) -> value.replace("${nth}", nth == 1 ? "" : "-" + nth));
        environment.put("BANK_INSTANCE", name(bank, nth));
        List<String> calls = new ArrayList<>();
        for (int other = 1; other <= number; other++) {
            for (String called : service.calls()) {
                calls.add(name(called, other));
            }
        }
        return new Service(service.main(), service.port() + (nth - 1) * banks, environment, service.databases(), calls);
    }
}
