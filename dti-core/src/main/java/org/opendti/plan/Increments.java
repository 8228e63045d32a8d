package org.opendti.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lower convex hulls of all items' options, cut into pieces, the cheapest per gain first. */
final class Increments {

    private final int[] items;
    private final int[] options;
    private final double[] gains;
    private final double[] costs;

    /** From the option before it on the item's hull, or from nothing, to this option. */
    private record Piece(int item, int option, boolean continuous, double gain, double cost) {

        /** Cost per gain. */
        double rate() {
            return rounded(cost / gain);
        }
    }

    private Increments(List<Piece> pieces) {
        items = pieces.stream().mapToInt(Piece::item).toArray();
        options = pieces.stream().mapToInt(Piece::option).toArray();
        gains = pieces.stream().mapToDouble(Piece::gain).toArray();
        costs = pieces.stream().mapToDouble(Piece::cost).toArray();
    }

    static Increments of(List<Knapsack.Item> items) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            pieces.addAll(hull(i, items.get(i)));
        }
        pieces.sort(Comparator.comparingDouble(Piece::rate)
                .thenComparing(Piece::continuous, Comparator.reverseOrder())
                .thenComparing(Piece::gain, Comparator.reverseOrder())
                .thenComparing(Piece::item)
                .thenComparing(Piece::option));
        return new Increments(pieces);
    }

    /** The pieces of one item, their rates strictly rising. */
    private static List<Piece> hull(int number, Knapsack.Item item) {
        List<Piece> hull = new ArrayList<>();
        for (int option : byGain(item)) {
            Piece piece = piece(number, item, hull, option);
            while (!hull.isEmpty()
                    && (piece.cost() <= 0
                            || piece.rate() <= hull.get(hull.size() - 1).rate())) {
                hull.remove(hull.size() - 1);
                piece = piece(number, item, hull, option);
            }
            hull.add(piece);
        }
        return hull;
    }

    /** The options by what they gain, of equal ones the cheapest alone. */
    private static List<Integer> byGain(Knapsack.Item item) {
        List<Integer> order = new ArrayList<>();
        for (int o = 0; o < item.size(); o++) {
            order.add(o);
        }
        order.sort(Comparator.comparingDouble((Integer o) -> item.gain(o)).thenComparing(o -> item.cost(o)));
        List<Integer> kept = new ArrayList<>();
        for (int o : order) {
            if (kept.isEmpty() || item.gain(o) > item.gain(kept.get(kept.size() - 1))) {
                kept.add(o);
            }
        }
        return kept;
    }

    private static Piece piece(int number, Knapsack.Item item, List<Piece> hull, int option) {
        int before = hull.isEmpty() ? -1 : hull.get(hull.size() - 1).option();
        return new Piece(
                number,
                option,
                item.continuous(),
                item.gain(option) - (before < 0 ? 0 : item.gain(before)),
                item.cost(option) - (before < 0 ? 0 : item.cost(before)));
    }

    /** A number above 0 on 40 binary digits, so that costs which are the same but for rounding are the same. */
    static double rounded(double x) {
        double unit = Math.scalb(1.0, Math.getExponent(x) - 40);
        return Math.rint(x / unit) * unit;
    }

    int size() {
        return items.length;
    }

    int item(int i) {
        return items[i];
    }

    int option(int i) {
        return options[i];
    }

    double gain(int i) {
        return gains[i];
    }

    double cost(int i) {
        return costs[i];
    }
}
