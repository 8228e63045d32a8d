package org.opendti.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Moments;

/** Some columns of numbers with their codes, of the same units; NaN where missing. Nobody changes the numbers. */
final class Columns {

    private final List<String> codes;
    private final double[][] values;

    Columns(List<String> codes, double[][] values) {
        this.codes = List.copyOf(codes);
        this.values = values;
    }

    List<String> codes() {
        return codes;
    }

    double[][] values() {
        return values;
    }

    /** The scores of some elements. */
    static Columns scores(Scoreboard board, List<String> codes) {
        return new Columns(codes, codes.stream().map(board::scores).toArray(double[][]::new));
    }

    static Columns unnamed(double[][] values) {
        return new Columns(
                IntStream.range(0, values.length).mapToObj(Integer::toString).toList(), values);
    }

    int size() {
        return values.length;
    }

    /** How many columns have a value of a unit. */
    int present(int unit) {
        return (int) Arrays.stream(values)
                .filter(column -> !Double.isNaN(column[unit]))
                .count();
    }

    /** The columns that have so many values. */
    Columns ofAtLeast(int count) {
        return select(IntStream.range(0, size())
                .filter(i -> Moments.count(values[i]) >= count)
                .toArray());
    }

    /** The columns that are not constant. */
    Columns varying() {
        return select(IntStream.range(0, size())
                .filter(i ->
                        Arrays.stream(Moments.present(values[i])).distinct().count() > 1)
                .toArray());
    }

    private Columns select(int[] kept) {
        return new Columns(
                Arrays.stream(kept).mapToObj(codes::get).toList(),
                Arrays.stream(kept).mapToObj(i -> values[i]).toArray(double[][]::new));
    }

    /** The units that have a value in every column. */
    Columns complete() {
        int units = size() == 0 ? 0 : values[0].length;
        int[] kept = IntStream.range(0, units)
                .filter(u -> Arrays.stream(values).noneMatch(column -> Double.isNaN(column[u])))
                .toArray();
        return new Columns(
                codes,
                Arrays.stream(values)
                        .map(column ->
                                Arrays.stream(kept).mapToDouble(u -> column[u]).toArray())
                        .toArray(double[][]::new));
    }

    /** The codes that another selection lacks. */
    List<String> without(Columns other) {
        List<String> lacking = new ArrayList<>(codes);
        lacking.removeAll(other.codes);
        return List.copyOf(lacking);
    }
}
