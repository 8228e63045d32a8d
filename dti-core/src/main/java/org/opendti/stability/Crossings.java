package org.opendti.stability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;

/**
 * Where scores cross as one share moves: a unit's score with the share t is S + (t − s)D, where s is the share now, S the score
 * now and D its slope.
 */
final class Crossings {

    /** Shares up to so far apart are one. */
    private static final double SAME = 1e-12;

    private final Edge edge;
    private final List<Unit> units;
    private final double[] scores;
    private final double[] slopes;
    private final double tolerance;

    /** Another unit draws level at a share, and is ahead beyond it if it rises. */
    private record Event(double share, int other, boolean rises) {}

    Crossings(Model model, Model.Place place) {
        this.edge = model.branches().get(place.branch()).edges().get(place.part());
        this.units = model.graph().board().units();
        this.scores = model.scores();
        this.slopes = model.slopes(place);
        this.tolerance = model.tolerance();
    }

    /** By how much one unit is ahead of another now; 0 if they are level. */
    private double gap(int unit, int other) {
        return settled(scores[unit] - scores[other]);
    }

    private double slope(int unit, int other) {
        return settled(slopes[unit] - slopes[other]);
    }

    private double settled(double difference) {
        return Math.abs(difference) <= tolerance ? 0 : difference;
    }

    /** The share with which two units are level; NaN where they are with none or with all. */
    double level(int unit, int other) {
        double slope = slope(unit, other);
        if (slope == 0) {
            return Double.NaN;
        }
        double share = edge.share() - gap(unit, other) / slope;
        return Math.abs(share) <= SAME ? 0 : Math.abs(share - 1) <= SAME ? 1 : share;
    }

    RankPath path(int unit) {
        List<Event> events = new ArrayList<>();
        int ahead = 0;
        for (int other = 0; other < scores.length; other++) {
            double share = level(unit, other);
            if (share >= 0 && share <= 1) {
                events.add(new Event(share, other, slope(unit, other) < 0));
            } else if (gap(unit, other) < 0) {
                ahead++;
            }
        }
        if (Model.isAlone(edge)) {
            ShareRange only = ShareRange.point(edge.share());
            return new RankPath(edge, units.get(unit), List.of(new RankPath.Stretch(only, 1 + ahead)), List.of());
        }
        events.sort(Comparator.comparingDouble(Event::share));
        return path(unit, events, 1 + ahead);
    }

    private RankPath path(int unit, List<Event> events, int best) {
        Stretches stretches = new Stretches();
        List<RankPath.Meeting> meetings = new ArrayList<>();
        int rank = best + (int) events.stream().filter(event -> !event.rises()).count();
        for (int i = 0; i < events.size(); ) {
            List<Event> together = together(events, i);
            double share = events.get(i).share();
            int rising = (int) together.stream().filter(Event::rises).count();
            stretches.until(share, rank);
            rank -= together.size() - rising;
            stretches.at(share, rank);
            rank += rising;
            meetings.add(new RankPath.Meeting(
                    share,
                    together.stream().map(Event::other).sorted().map(units::get).toList()));
            i += together.size();
        }
        return new RankPath(edge, units.get(unit), stretches.end(rank), meetings);
    }

    private static List<Event> together(List<Event> events, int from) {
        int to = from;
        while (to < events.size() && events.get(to).share() - events.get(from).share() <= SAME) {
            to++;
        }
        return events.subList(from, to);
    }

    /** Within which shares every unit keeps its rank. */
    StableRange order() {
        int[] order = inOrder();
        Stable stable = new Stable();
        for (int i = 1; i < order.length; i++) {
            stable.add(order[i - 1], order[i]);
        }
        return stable.range();
    }

    /** Within which shares no unit passes one that is ahead now: before that it would pass one of the next score. */
    StableRange swaps() {
        int[] order = inOrder();
        Stable stable = new Stable();
        for (int i = 0; i < order.length; i++) {
            int next = i + 1;
            while (next < order.length && gap(order[i], order[next]) == 0) {
                next++;
            }
            for (int j = next; j < order.length && gap(order[next], order[j]) == 0; j++) {
                stable.add(order[i], order[j]);
            }
        }
        return stable.range();
    }

    /** The units, the best first. */
    private int[] inOrder() {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer u) -> -scores[u]))
                .mapToInt(u -> u)
                .toArray();
    }

    /** Within which shares those that are first now are first. */
    StableRange first() {
        int first = IntStream.range(0, scores.length).reduce(0, (best, u) -> scores[u] > scores[best] ? u : best);
        Stable stable = new Stable();
        for (int other = 0; other < scores.length; other++) {
            stable.add(first, other);
        }
        return stable.range();
    }

    /** Ranks of neighbouring shares, of which those of one rank become one stretch. */
    private static final class Stretches {

        private final List<RankPath.Stretch> list = new ArrayList<>();
        private double from;
        private boolean fromIncluded = true;

        /** From the last share on, up to another that is left out. */
        void until(double share, int rank) {
            if (share > from) {
                add(new ShareRange(from, share, fromIncluded, false), rank);
            }
        }

        void at(double share, int rank) {
            add(ShareRange.point(share), rank);
            from = share;
            fromIncluded = false;
        }

        List<RankPath.Stretch> end(int rank) {
            if (from < 1) {
                add(new ShareRange(from, 1, fromIncluded, true), rank);
            }
            return list;
        }

        private void add(ShareRange shares, int rank) {
            int last = list.size() - 1;
            if (last >= 0 && list.get(last).rank() == rank) {
                list.set(last, new RankPath.Stretch(list.get(last).shares().upTo(shares), rank));
            } else {
                list.add(new RankPath.Stretch(shares, rank));
            }
        }
    }

    /** The shares around the present one at which the first of pairs draw level. */
    private final class Stable {

        private final Nearest below = new Nearest();
        private final Nearest above = new Nearest();

        /** A unit that is ahead or level now, and another. */
        void add(int ahead, int behind) {
            double share = level(ahead, behind);
            boolean level = gap(ahead, behind) == 0;
            boolean gains = slope(ahead, behind) < 0;
            if (share <= 1 && (gains || level)) {
                above.add(share - edge.share(), share, gains ? swap(behind, ahead) : swap(ahead, behind));
            }
            if (share >= 0 && (!gains || level)) {
                below.add(edge.share() - share, share, gains ? swap(ahead, behind) : swap(behind, ahead));
            }
        }

        private StableRange.Swap swap(int overtaking, int overtaken) {
            return new StableRange.Swap(units.get(overtaking), units.get(overtaken));
        }

        StableRange range() {
            if (Model.isAlone(edge)) {
                return new StableRange(edge, ShareRange.point(edge.share()), List.of(), List.of());
            }
            double low = below.swaps.isEmpty() ? 0 : below.share;
            double high = above.swaps.isEmpty() ? 1 : above.share;
            boolean point = low == high;
            ShareRange shares =
                    new ShareRange(low, high, point || below.swaps.isEmpty(), point || above.swaps.isEmpty());
            return new StableRange(edge, shares, below.swaps, above.swaps);
        }
    }

    /** The nearest share, and all swaps at it. */
    private static final class Nearest {

        private double distance = Double.POSITIVE_INFINITY;
        private double share;
        private final List<StableRange.Swap> swaps = new ArrayList<>();

        void add(double newDistance, double newShare, StableRange.Swap swap) {
            if (newDistance < distance - SAME) {
                swaps.clear();
            }
            if (newDistance <= distance + SAME) {
                swaps.add(swap);
            }
            if (newDistance < distance) {
                distance = newDistance;
                share = newShare;
            }
        }
    }
}
