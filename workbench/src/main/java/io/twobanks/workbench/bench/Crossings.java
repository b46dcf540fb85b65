package io.twobanks.workbench.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How many times one after the other a transfer has to wait for the way between the banks: by how much longer something takes for
 * each millisecond that a round trip takes longer. It is the slope of the line through all distances (least squares), so it
 * counts what is waited for and not what is sent; half of it is a message that nobody waits to be answered.
 */
public final class Crossings {
    private Crossings() {}

    /** @return empty when there are not two distances that hold */
    public static OptionalDouble of(List<DistanceCell> cells, ToDoubleFunction<DistanceCell> millis) {
        List<DistanceCell> valid = cells.stream().filter(cell -> !cell.isVoid()).toList();
        double meanWay = mean(valid, DistanceCell::measured);
        double meanMillis = mean(valid, millis);
        double together = 0;
        double squares = 0;
        for (DistanceCell cell : valid) {
            double way = cell.measured() - meanWay;
            together += way * (millis.applyAsDouble(cell) - meanMillis);
            squares += way * way;
        }
        return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(together / squares);
    }

    private static double mean(List<DistanceCell> cells, ToDoubleFunction<DistanceCell> value) {
        return cells.stream().mapToDouble(value).average().orElse(0);
    }
}
