package org.opendti.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Spelling;
import org.opendti.table.Merger;
import org.opendti.table.Unit;

/**
 * Why scores and ranks changed from an older board to a newer one, split exactly among named causes.
 *
 * <p><b>What is split.</b> Let v(S) be a unit's score, or its rank, where the causes in S are as on the newer board and all others as
 * on the older. The change v(all) − v(none) is the sum of the causes' amounts, within 1e-12: by default each cause's Shapley
 * value, its mean effect over all orders in which the causes can take effect, or else its effect in the stated order ({@link
 * CauseOrder}). A cause that does not differ is not in the list. The rank is among the units that both boards have, by the index's
 * ranking rule; units that only one board has are no cause and are named by {@link Comparison}, though a method that judges units
 * beside one another sees them, as a part of others' values.
 *
 * <p><b>Own values</b> are those of the unit's cut: the lowest elements that both boards know. What is not computed from its parts
 * on either board is one cause, such as NTC where its parts were not published ({@link Cause#partsUnknown}).
 *
 * <p><b>Mixed situations</b> are scored by an index whose choices are partly the older's and partly the newer's. With the newer
 * weights, what an aggregate is made of and what its parts weigh are the newer edition's; the rules are those of the edition that
 * they are taken from, as far as it has the indicator; and the method likewise, as far as it has the aggregate and counts as
 * many parts. An element that only one of the boards counts has its value there in all situations: that it came or went is a
 * matter of weights. Where an aggregate was computed on one board from parts, other weights act inside it as well. What a
 * mixed index cannot compute from a table is as on that table's own board. The ranking rule belongs to the method.
 *
 * <p><b>Others' values</b> act on the rank; on the score only with methods that judge units beside one another, such as min–max or
 * Copeland.
 *
 * <p><b>Merged units.</b> With a {@link Merger} a board of the earlier list is compared with one of the later. The merger is the
 * first cause: from the predecessor's score and rank among the earlier units to the merged unit's among the later ones, on the
 * older board.
 *
 * <p>Source of the split: L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II, 1953; with nested
 * causes G. Owen, "Values of games with a priori unions", Mathematical Economics and Game Theory, 1977.
 */
public final class Causes {

    private final Comparison comparison;
    private final Optional<Predecessors> predecessors;
    private final CauseOrder order;
    private final Worlds worlds;

    /** Of a merger: the earlier board, and which of its units each later one carries on. */
    private record Predecessors(Scoreboard earlier, UnaryOperator<Unit> seat) {}

    private Causes(Comparison comparison, Optional<Predecessors> predecessors, CauseOrder order, Worlds worlds) {
        this.comparison = comparison;
        this.predecessors = predecessors;
        this.order = order;
        this.worlds = worlds;
    }

    private static Causes of(
            Comparison comparison, Optional<Predecessors> predecessors, CauseOrder order, String code) {
        comparison.newer().element(code);
        comparison.older().element(code);
        Worlds worlds = new Worlds(comparison.newer(), comparison.older(), code);
        return new Causes(comparison, predecessors, order, worlds);
    }

    /**
     * Why the newer framework's headline changed.
     *
     * @param newer the newer board
     * @param older the older board, of the same list
     * @return the causes, averaged over all orders
     * @throws DtiException if the boards are of two lists of units, share no unit, the older framework has no such element, or a
     *     unit lacks it; or if a table cannot be scored with the other's choices
     */
    public static Causes of(Scoreboard newer, Scoreboard older) {
        Comparison comparison = Comparison.of(newer, older);
        String headline = newer.framework().headline().code();
        return of(comparison, Optional.empty(), CauseOrder.SHAPLEY, headline);
    }

    /**
     * Why the newer framework's headline changed, across a merger of units. A later unit carries on the predecessor of its name, or
     * its only one.
     *
     * @param newer the newer board, of the later list
     * @param older the older board, of the earlier list
     * @param merger how one list became the other
     * @return the causes, averaged over all orders, but for the merger, which is first
     * @throws DtiException as {@link #of(Scoreboard, Scoreboard)}, or if the older board is not of the earlier list; asking for a unit
     *     throws if none of its predecessors has its name
     */
    public static Causes of(Scoreboard newer, Scoreboard older, Merger merger) {
        return of(newer, older, merger, unit -> seat(merger, unit));
    }

    /**
     * Why the newer framework's headline changed, across a merger of units.
     *
     * @param newer the newer board, of the later list
     * @param older the older board, of the earlier list
     * @param merger how one list became the other
     * @param seat of each later unit the earlier one that it carries on, such as that of its seat
     * @return the causes, averaged over all orders, but for the merger, which is first
     * @throws DtiException as {@link #of(Scoreboard, Scoreboard)}, or if the older board is not of the earlier list
     */
    public static Causes of(Scoreboard newer, Scoreboard older, Merger merger, UnaryOperator<Unit> seat) {
        Comparison comparison = Comparison.of(newer, older.mergedInto(merger));
        String headline = newer.framework().headline().code();
        return of(comparison, Optional.of(new Predecessors(older, seat)), CauseOrder.SHAPLEY, headline);
    }

    private static Unit seat(Merger merger, Unit unit) {
        List<Unit> before = merger.predecessors(unit);
        return before.stream()
                .filter(one -> before.size() == 1 || Spelling.fold(one.name()).equals(Spelling.fold(unit.name())))
                .findFirst()
                .orElseThrow(() -> new DtiException(
                        FindingCode.NO_PREDECESSOR_OF_NAME,
                        Place.of(unit.name(), ""),
                        "unit",
                        unit.name(),
                        "predecessors",
                        String.join(", ", before.stream().map(Unit::name).toList())));
    }

    /**
     * Why another element changed.
     *
     * @param code the element's code
     * @return its causes
     * @throws DtiException if a framework has no such element, or a unit lacks it
     */
    public Causes at(String code) {
        return of(comparison, predecessors, order, code);
    }

    /**
     * The same causes, taking effect in another order.
     *
     * @param newOrder the order
     * @return the causes
     */
    public Causes in(CauseOrder newOrder) {
        return new Causes(comparison, predecessors, newOrder, worlds);
    }

    /** {@return the boards compared, limited to the units that both have, and what only one has} */
    public Comparison comparison() {
        return comparison;
    }

    /** {@return the element's code} */
    public String element() {
        return worlds.target();
    }

    /** {@return the order in which causes take effect} */
    public CauseOrder order() {
        return order;
    }

    /**
     * The causes of every shared unit.
     *
     * @return an entry a unit, the best on the newer board first
     * @throws DtiException if some mixed situation has no score
     */
    public List<UnitCauses> units() {
        return worlds.newer().element(element()).order().stream()
                .map(this::split)
                .toList();
    }

    /**
     * The causes of one unit.
     *
     * @param spelling a spelling of the unit, as on the newer board
     * @return its causes
     * @throws DtiException if the boards do not share it, or some mixed situation has no score
     */
    public UnitCauses unit(String spelling) {
        return split(worlds.newer().unit(spelling));
    }

    private UnitCauses split(Unit unit) {
        UnitGame game = new UnitGame(worlds, unit);
        Splitter.Split split = Splitter.split(game, 2, order);
        double[] scores = split.amounts()[0];
        double[] ranks = split.amounts()[1];
        List<Cause> causes = new ArrayList<>();
        Unit before = predecessors.map(known -> known.seat().apply(unit)).orElse(unit);
        Scoreboard earlier = predecessors.map(Predecessors::earlier).orElse(worlds.older());
        Shift merged = shift(before, earlier, unit, worlds.older());
        if (predecessors.isPresent()) {
            causes.add(Cause.of(CauseKind.MERGER, merged.scoreChange(), merged.rankChange()));
        }
        List<String> elements = game.elements();
        for (int e = 0; e < elements.size(); e++) {
            String code = elements.get(e);
            boolean unknown = game.cut().hasUnknownParts(code);
            causes.add(new Cause(CauseKind.OWN_VALUE, code, unknown, scores[e], 0.0 - ranks[e]));
        }
        for (int k = 0; k < game.others(); k++) {
            int p = elements.size() + k;
            causes.add(Cause.of(game.kinds().get(k), scores[p], 0.0 - ranks[p]));
        }
        return new UnitCauses(
                shift(before, earlier, unit, worlds.newer()), before, element(), causes, split.splitting());
    }

    private Shift shift(Unit before, Scoreboard earlier, Unit unit, Scoreboard later) {
        String code = element();
        return Shift.of(
                unit,
                earlier.rank(before, code),
                later.rank(unit, code),
                earlier.score(before, code),
                later.score(unit, code));
    }
}
