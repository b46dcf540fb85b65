package io.twobanks.workbench.cli;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.RunFile;
import io.twobanks.workbench.api.RunView.ProcessView;
import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.load.Banks;
import java.net.URI;
import java.util.List;

/** Where the banks are: as it was typed, or those of the workbench that runs in this checkout. */
final class LoadAddresses {
    private static final int LAST_PORT = 65535;

    private LoadAddresses() {}

    /**
     * @param typed the addresses of bank A's and of bank B's processes; both empty for the running workbench
     * @throws Problem when only one bank was named, an address is none, or no workbench runs here
     */
    static Banks of(List<String> typedA, List<String> typedB, Folders folders) {
        if (typedA.isEmpty() != typedB.isEmpty()) {
            throw new Problem("load.bothBanks");
        }
        return typedA.isEmpty()
                ? running(RunFile.read(folders.runFile()))
                : new Banks(addresses(typedA), addresses(typedB));
    }

    private static List<URI> addresses(List<String> typed) {
        return typed.stream().map(LoadAddresses::address).toList();
    }

    private static URI address(String typed) {
        try {
            URI address = URI.create(typed);
            boolean isWeb =
                    address.getHost() != null && List.of("http", "https").contains(address.getScheme());
            if (isWeb && address.getPort() <= LAST_PORT) {
                return address;
            }
        } catch (IllegalArgumentException none) {
            // Said below.
        }
        throw new Problem("load.noAddress", typed);
    }

    /** Where one service keeps both banks, it is asked for both. */
    private static Banks running(RunFile run) {
        List<URI> both = of("bank", run);
        return both.isEmpty() ? new Banks(of("bank-a", run), of("bank-b", run)) : new Banks(both, both);
    }

    private static List<URI> of(String bank, RunFile run) {
        return run.processes().stream()
                .filter(process -> Instances.bankOf(process.name()).equals(bank))
                .map(ProcessView::port)
                .map(port -> URI.create("http://127.0.0.1:" + port))
                .toList();
    }
}
