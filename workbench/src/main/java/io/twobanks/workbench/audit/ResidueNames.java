package io.twobanks.workbench.audit;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.Residue;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.ResidueQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the transfer that a residue belongs to: some line of the timeline carries both its key and the transfer's id. */
public final class ResidueNames {
    private final Pattern pattern;
    private final Map<String, String> transferOf = new HashMap<>();

    public ResidueNames(Pattern pattern, List<TimelineLine> timeline) {
        this.pattern = pattern;
        for (ResidueQuery query : pattern.residue()) {
            timeline.stream()
                    .filter(line -> line.transfer() != null)
                    .filter(line -> query.detail() != null && line.details().containsKey(query.detail()))
                    .forEach(line ->
                            transferOf.put(named(query.kind(), line.details().get(query.detail())), line.transfer()));
        }
    }

    private static String named(String kind, String key) {
        return kind + ' ' + key;
    }

    /** The same read with the transfers filled in. */
    public AuditRead fill(AuditRead read) {
        return new AuditRead(read.a(), read.between().stream().map(this::fill).toList(), read.b());
    }

    private Residue fill(Residue residue) {
        return new Residue(residue.kind(), residue.where(), residue.key(), transfer(residue));
    }

    private String transfer(Residue residue) {
        boolean keyIsId = pattern.residue().stream()
                .anyMatch(query -> query.kind().equals(residue.kind()) && query.detail() == null);
        return keyIsId ? residue.key() : transferOf.get(named(residue.kind(), residue.key()));
    }
}
