package io.twobanks.common.fault;

import static io.twobanks.common.fault.TestPoint.DEBITED;
import static io.twobanks.common.fault.TestPoint.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultBoardTest {
    private final FaultBoard board = new FaultBoard();
    private final List<String> skipped = new ArrayList<>();

    @Test
    void onceFiresOnceAndNeverAgain() {
        board.replace(List.of(fault("f", null, 0, 1)));

        assertThat(meet(4, "t1")).containsExactly(true, false, false, false);
        assertThat(skipped).isEmpty();
    }

    @Test
    void theThirdTimeIsAfterTwoSkips() {
        board.replace(List.of(fault("f", null, 2, 1)));

        assertThat(meet(5, "t1")).containsExactly(false, false, true, false, false);
        assertThat(skipped).containsExactly("f", "f");
    }

    @Test
    void twoTimesAreTwoTimes() {
        board.replace(List.of(fault("f", null, 1, 2)));

        assertThat(meet(5, "t1")).containsExactly(false, true, true, false, false);
    }

    @Test
    void zeroTimesMeansAlwaysAlsoAfterASkip() {
        board.replace(List.of(fault("f", null, 1, 0)));

        assertThat(meet(5, "t1")).containsExactly(false, true, true, true, true);
    }

    @Test
    void aFaultForOneTransferIsNotMetByAnother() {
        board.replace(List.of(fault("f", "t2", 1, 1)));

        assertThat(meet(3, "t1")).containsExactly(false, false, false);
        assertThat(meet(1, null)).containsExactly(false);
        assertThat(skipped).as("another transfer does not use up a skip").isEmpty();
        assertThat(meet(3, "t2")).containsExactly(false, true, false);
    }

    @Test
    void aFaultIsNotMetAtAnotherPoint() {
        board.replace(List.of(fault("f", null, 0, 1)));

        assertThat(board.next(SENT, "t1", fault -> {})).isEmpty();
        assertThat(meet(1, "t1")).containsExactly(true);
    }

    @Test
    void ofTwoFaultsAtOnePointTheOneArmedFirstFiresFirst() {
        board.replace(List.of(fault("first", null, 0, 1), fault("second", null, 0, 1)));

        assertThat(board.next(DEBITED, "t1", fault -> {})).map(ArmedFault::id).hasValue("first");
        assertThat(board.next(DEBITED, "t1", fault -> {})).map(ArmedFault::id).hasValue("second");
        assertThat(board.next(DEBITED, "t1", fault -> {})).isEmpty();
    }

    @Test
    void aReplacedListKeepsTheCountOfAFaultWhoseIdStays() {
        board.replace(List.of(fault("stays", null, 1, 1)));
        meet(1, "t1");

        board.replace(List.of(fault("stays", null, 1, 1), fault("new", "t9", 0, 1)));

        assertThat(meet(2, "t1")).containsExactly(true, false);
    }

    @Test
    void aFaultWithANewIdBeginsToCountAgain() {
        board.replace(List.of(fault("old", null, 0, 1)));
        assertThat(meet(2, "t1")).containsExactly(true, false);

        board.replace(List.of(fault("new", null, 0, 1)));

        assertThat(meet(2, "t1")).containsExactly(true, false);
    }

    @Test
    void anEmptyListDisarmsEverything() {
        board.replace(List.of(fault("f", null, 0, 0)));
        assertThat(meet(1, "t1")).containsExactly(true);

        board.replace(List.of());

        assertThat(meet(1, "t1")).containsExactly(false);
    }

    @Test
    void whenManyThreadsMeetAFaultAtOnceItFiresAsOftenAsItWasArmed() {
        board.replace(List.of(fault("f", null, 10, 7)));

        long fired = IntStream.range(0, 500)
                .parallel()
                .filter(i -> board.next(DEBITED, "t" + i, fault -> {}).isPresent())
                .count();

        assertThat(fired).isEqualTo(7);
    }

    private static ArmedFault fault(String id, String transfer, int skip, int times) {
        return new ArmedFault(id, DEBITED.id(), FaultAction.THROW, transfer, skip, times, 0);
    }

    @Test
    void aFaultForOneProcessFiresInNoOther() {
        ArmedFault inTheSecond = fault("f", null, 0, 1).in("bank-a-2");
        FaultBoard first = new FaultBoard("bank-a", Optional.empty());
        FaultBoard second = new FaultBoard("bank-a-2", Optional.empty());
        first.replace(List.of(inTheSecond));
        second.replace(List.of(inTheSecond));

        assertThat(first.next(DEBITED, "t1", skipped -> {})).isEmpty();
        assertThat(second.next(DEBITED, "t1", skipped -> {})).contains(inTheSecond);
    }

    /** Two processes of bank B both died of one CRASH: the second met it before the workbench had disarmed it there. */
    @Test
    void onceMeansOnceInAllProcessesTogether(@TempDir Path folder) {
        ArmedFault once = fault("f", null, 0, 1);
        new Shots(folder).give(once);
        List<FaultBoard> processes = Stream.of("bank-b", "bank-b-2")
                .map(role -> new FaultBoard(role, Optional.of(new Shots(folder))))
                .toList();
        processes.forEach(process -> process.replace(List.of(once)));

        assertThat(processes.stream()
                        .map(process ->
                                process.next(DEBITED, "t1", skipped -> {}).isPresent()))
                .containsExactly(true, false);
    }

    @Test
    void aFaultThatFiresAlwaysNeedsNoShots(@TempDir Path folder) {
        FaultBoard process = new FaultBoard("bank-b", Optional.of(new Shots(folder)));
        process.replace(List.of(fault("f", null, 0, 0)));

        assertThat(process.next(DEBITED, "t1", skipped -> {})).isPresent();
        assertThat(process.next(DEBITED, "t1", skipped -> {})).isPresent();
    }

    private List<Boolean> meet(int times, String transfer) {
        return IntStream.range(0, times)
                .mapToObj(i -> board.next(DEBITED, transfer, fault -> skipped.add(fault.id()))
                        .isPresent())
                .toList();
    }
}
