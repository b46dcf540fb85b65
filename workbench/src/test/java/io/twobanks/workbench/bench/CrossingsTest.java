package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrossingsTest {
    private static double toAnswer(DistanceCell... cells) {
        return Crossings.of(List.of(cells), cell -> cell.toB().medianMillis()).orElseThrow();
    }

    @Test
    void a_transfer_that_takes_seven_round_trips_more_crosses_seven_times_whatever_it_takes_besides() {
        assertThat(toAnswer(cell(0, 7), cell(0.5, 7), cell(5, 7), cell(50, 7))).isCloseTo(7, within(0.001));
    }

    @Test
    void who_answers_at_once_does_not_cross_and_books_after_one_and_a_half() {
        List<DistanceCell> cells = List.of(Distances.later("mq", 0), Distances.later("mq", 50));

        assertThat(Crossings.of(cells, cell -> cell.toB().medianMillis())).hasValue(0);
        assertThat(Crossings.of(cells, DistanceCell::untilCredited).orElseThrow())
                .isCloseTo(1.5, within(0.001));
    }

    @Test
    void a_void_cell_does_not_count() {
        DistanceCell broken = DistanceCell.broken("xa", 5, 5, "money is missing");

        assertThat(toAnswer(cell(0, 3), broken, cell(50, 3))).isCloseTo(3, within(0.001));
    }

    @Test
    void one_distance_is_no_line() {
        DistanceCell broken = DistanceCell.broken("xa", 50, 50, "money is missing");

        assertThat(Crossings.of(List.of(cell(0, 3), broken), cell -> cell.toB().medianMillis()))
                .isEmpty();
    }

    private static DistanceCell cell(double way, double roundTrips) {
        return Distances.cell("xa", way, roundTrips);
    }
}
