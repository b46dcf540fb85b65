package io.twobanks.workbench.scenario;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Finding;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Verdict;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.workbench.scenario.FaultRecord.Deed;
import io.twobanks.workbench.scenario.Sequence.Booking;
import io.twobanks.workbench.scenario.Sequence.Half;
import io.twobanks.workbench.scenario.Sequence.Holding;
import io.twobanks.workbench.scenario.Sequence.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the transfer of a run that shows best what happened, and tells it.
 *
 * @param began the wall clock's time when the scenario began
 * @param timeline what the banks wrote since then
 * @param deeds what was done from outside
 */
record Sequences(Evidence evidence, Instant began, List<TimelineLine> timeline, List<Deed> deeds) {
    private static final int MOST_AT_THE_BEGINNING = 40;
    private static final int MOST_AT_THE_END = 20;
    private static final String NOT_ITS_TURN = "SKIPPED";

    /** The transfer that the checker speaks of; else the one that met a fault; else the first. Null when there was none. */
    Sequence best(Verdict verdict) {
        Stream<String> spokenOf =
                verdict.findings().stream().map(Finding::worst).map(Finding.Error::transferId);
        Stream<String> struck = timeline.stream().filter(Sequences::isStruck).map(TimelineLine::transfer);
        return Stream.concat(spokenOf, struck)
                .map(this::asked)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> evidence.history().stream().findFirst())
                .map(this::of)
                .orElse(null);
    }

    private static boolean isStruck(TimelineLine line) {
        return line.fault() != null && line.fault().event().equals("FIRED");
    }

    private Optional<Operation> asked(String transferId) {
        return evidence.history().stream()
                .filter(operation -> operation.transferId().equals(transferId))
                .findFirst();
    }

    private Sequence of(Operation request) {
        List<Step> all = Stream.concat(
                        steps(request.transferId()), deeds.stream().map(Sequences::step))
                .sorted(Comparator.comparingLong(Step::millis))
                .toList();
        List<Step> shown = shortened(all);
        return new Sequence(
                request,
                shown,
                all.size() - shown.size(),
                half(request.transferId()),
                Stream.of(request.from(), request.to()).map(this::holding).toList(),
                banks(evidence.atRest())
                        .flatMap(bank -> bookings(bank, request))
                        .toList());
    }

    private Stream<Step> steps(String transferId) {
        return timeline.stream()
                .filter(line -> transferId.equals(line.transfer()))
                .filter(line -> line.fault() == null || !line.fault().event().equals(NOT_ITS_TURN))
                .map(line -> new Step(millis(line.time()), line.role(), line.point(), fault(line.fault()), null));
    }

    private static String fault(TimelineLine.FaultMark mark) {
        return mark == null ? null : mark.action() + " " + mark.event();
    }

    private static Step step(Deed deed) {
        return new Step(Duration.ofNanos(deed.at()).toMillis(), null, null, null, deed.what());
    }

    private long millis(Instant time) {
        return Duration.between(began, time).toMillis();
    }

    private static List<Step> shortened(List<Step> all) {
        if (all.size() <= MOST_AT_THE_BEGINNING + MOST_AT_THE_END) {
            return all;
        }
        List<Step> ends = new ArrayList<>(all.subList(0, MOST_AT_THE_BEGINNING));
        ends.addAll(all.subList(all.size() - MOST_AT_THE_END, all.size()));
        return ends;
    }

    private Half half(String transferId) {
        List<AuditRead> halves = evidence.reads().stream()
                .filter(read -> isPaid(read.a(), transferId) != isPaid(read.b(), transferId))
                .toList();
        return halves.isEmpty()
                ? null
                : new Half(
                        halves.get(0).beganAt() / 1_000_000,
                        halves.get(halves.size() - 1).endedAt() / 1_000_000,
                        halves.size());
    }

    /** Whether a bank shows that the transfer has moved money there, and has not moved it back. */
    private static boolean isPaid(BankRead bank, String transferId) {
        return bank.entries().stream()
                        .filter(entry -> entry.transferId().equals(transferId))
                        .map(entry -> entry.delta())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                != 0;
    }

    private Holding holding(String account) {
        return new Holding(account, evidence.opening().get(account), after(account));
    }

    private BigDecimal after(String account) {
        return banks(evidence.atRest())
                .map(bank -> bank.holdings().get(account))
                .filter(held -> held != null)
                .findFirst()
                .orElse(null);
    }

    private static Stream<BankRead> banks(AuditRead read) {
        return Stream.of(read.a(), read.b());
    }

    private static Stream<Booking> bookings(BankRead bank, Operation request) {
        return bank.entries().stream()
                .filter(entry -> entry.transferId().equals(request.transferId()))
                .map(entry ->
                        new Booking(bank.bank(), entry.leg(), entry.account(), entry.delta(), entry.balanceAfter()));
    }
}
