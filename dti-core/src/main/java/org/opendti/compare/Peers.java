package org.opendti.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Moments;
import org.opendti.table.Unit;

/**
 * The units nearest to one by profile: distance √(Σd²/k), the root mean square of the differences d over k elements.
 *
 * <p>The elements are the lowest below the headline, or another element, that are known of both units: where NTC of one is published
 * without its parts, the two are compared at NTC. An element that one of them lacks is passed over, so k may differ from pair
 * to pair, which the mean makes up for. Scores are compared as they are, each element alike, or standardised: divided by the
 * standard deviation (n − 1) over the units that have the element, so that elements in which all are near one another
 * count as much as others; an element in which all are equal counts 0.
 */
public final class Peers {

    private final Scoreboard board;
    private final Profile profile;
    private final boolean standardised;

    /**
     * A unit beside another.
     *
     * @param unit the unit
     * @param distance how far it is, from 0 for the same profile; in points of score on 0..1, or in standard deviations
     * @param elements over how many elements
     */
    public record Peer(Unit unit, double distance, int elements) {}

    private Peers(Profile profile, boolean standardised) {
        this.board = profile.board();
        this.profile = profile;
        this.standardised = standardised;
    }

    /**
     * Profiles of what is below the headline, as they are.
     *
     * @param board the board
     * @return the peers
     */
    public static Peers of(Scoreboard board) {
        return new Peers(Profile.of(board, board.framework().headline().code()), false);
    }

    /**
     * The nearest units.
     *
     * @param board the board
     * @param unit the unit
     * @param n how many, at least 0; as many as there are if they are fewer
     * @return the others, the nearest first
     * @throws DtiException if the board has no such unit
     * @throws IllegalArgumentException if n is below 0
     */
    public static List<Peer> of(Scoreboard board, Unit unit, int n) {
        return of(board).nearest(unit, n);
    }

    /**
     * Profiles of what is below another element.
     *
     * @param code the element's code
     * @return the peers
     * @throws DtiException if there is no such element
     */
    public Peers at(String code) {
        return new Peers(Profile.of(board, code), standardised);
    }

    /** {@return the same with differences divided by each element's standard deviation} */
    public Peers standardised() {
        return new Peers(profile, true);
    }

    /**
     * The nearest units.
     *
     * @param unit the unit
     * @param n how many, at least 0; as many as there are if they are fewer
     * @return the others, the nearest first, of the same distance in the board's order; without those that share no element
     * @throws DtiException if the board has no such unit
     * @throws IllegalArgumentException if n is below 0
     */
    public List<Peer> nearest(Unit unit, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n (" + n + ") must be at least 0");
        }
        Unit own = board.unit(unit.code());
        Map<String, Double> scales = new HashMap<>();
        List<Peer> peers = new ArrayList<>();
        for (Unit other : board.units()) {
            if (!other.equals(own)) {
                Peer peer = peer(own, other, scales);
                if (peer.elements() > 0) {
                    peers.add(peer);
                }
            }
        }
        peers.sort(Comparator.comparingDouble(Peer::distance));
        return List.copyOf(peers.subList(0, Math.min(n, peers.size())));
    }

    private Peer peer(Unit own, Unit other, Map<String, Double> scales) {
        double sum = 0;
        int count = 0;
        for (String code : profile.cut(List.of(own, other)).leaves()) {
            double difference = board.score(own, code) - board.score(other, code);
            if (!Double.isNaN(difference)) {
                double scaled = difference * scales.computeIfAbsent(code, this::scale);
                sum += scaled * scaled;
                count++;
            }
        }
        return new Peer(other, Math.sqrt(sum / Math.max(1, count)), count);
    }

    private double scale(String code) {
        if (!standardised) {
            return 1;
        }
        double[] present =
                Arrays.stream(board.scores(code)).filter(x -> !Double.isNaN(x)).toArray();
        double deviation = present.length < 2 ? 0 : Moments.deviation(present);
        return deviation > 0 ? 1 / deviation : 0;
    }
}
