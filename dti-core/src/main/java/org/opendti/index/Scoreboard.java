package org.opendti.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.kernel.Numbers;
import org.opendti.kernel.Spelling;
import org.opendti.prepare.Change;
import org.opendti.prepare.Prepared;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Merger;
import org.opendti.table.Row;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

/**
 * Every unit's score, points and rank at every element. Immutable and safe between threads; ranks are worked out when
 * first asked for.
 */
public final class Scoreboard {

    private final CompositeIndex index;
    private final UnitList list;
    private final Scope scope;
    private final List<Unit> units;
    private final Map<Unit, Integer> positions;
    private final OptionalInt year;

    /** What it was scored from; nothing where units were merged. */
    private final @Nullable Prepared prepared;

    private final @Nullable IndicatorTable table;

    private final Makings makings;
    private final Values values;
    private final @Nullable Basis[] @Nullable [] bases;
    private final List<Finding> findings;
    private final AtomicReferenceArray<double[]> ranks;

    /**
     * Of what the units are a part.
     *
     * @param size how many units there are in all
     * @param group the region or other group that the board is limited to, if it is
     */
    record Scope(int size, Optional<String> group) {}

    private Scoreboard(
            CompositeIndex index,
            UnitList list,
            Scope scope,
            List<Unit> units,
            Map<Unit, Integer> positions,
            OptionalInt year,
            @Nullable Prepared prepared,
            Makings makings,
            Values values,
            @Nullable Basis[] @Nullable [] bases,
            List<Finding> findings) {
        this.index = index;
        this.list = list;
        this.scope = scope;
        this.units = units;
        this.positions = positions;
        this.year = year;
        this.prepared = prepared;
        this.table = prepared == null ? null : prepared.table();
        this.makings = makings;
        this.values = values;
        this.bases = bases;
        this.findings = findings;
        this.ranks = new AtomicReferenceArray<>(index.plan().size());
    }

    static Scoreboard of(
            CompositeIndex index,
            Prepared prepared,
            Makings makings,
            Map<Unit, Integer> positions,
            Values values,
            @Nullable Basis[] @Nullable [] bases,
            List<Finding> findings) {
        IndicatorTable table = prepared.table();
        UnitList list = table.units();
        Set<Integer> years = table.years();
        OptionalInt year = years.size() == 1 ? OptionalInt.of(years.iterator().next()) : OptionalInt.empty();
        Scope scope = new Scope(list.size(), Optional.empty());
        return new Scoreboard(
                index, list, scope, table.rowUnits(), positions, year, prepared, makings, values, bases, findings);
    }

    /** {@return the index that scored it} */
    public CompositeIndex index() {
        return index;
    }

    /** {@return the framework that it was scored by} */
    public Framework framework() {
        return index.framework();
    }

    /** {@return the list that its units are of} */
    public UnitList list() {
        return list;
    }

    /** {@return its units, in the order of the table} */
    public List<Unit> units() {
        return units;
    }

    /** {@return the one year of its table; empty if the table has none or several} */
    public OptionalInt year() {
        return year;
    }

    /** {@return the region or other group that it is limited to, if it is} */
    public Optional<String> group() {
        return scope.group();
    }

    /** {@return how many units its list has, within the group if it is limited to one} */
    public int listSize() {
        return scope.size();
    }

    /** {@return whether units of the list (or of the group) lack, so that ranks cannot be held against published ones} */
    public boolean isPartOfList() {
        return units.size() < scope.size();
    }

    /** {@return what was noticed in scoring: warnings and notes} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the aggregate that the framework ranks by, of all units}
     * @throws DtiException if a unit lacks it; each finding names the unit and the missing parts
     */
    public ElementScores headline() {
        return element(framework().headline().code());
    }

    /**
     * One element of all units.
     *
     * @param code the element's code
     * @return its scores and ranks
     * @throws DtiException if there is no such element, or a unit lacks it; each finding names the unit and the missing
     *     parts
     */
    public ElementScores element(String code) {
        int e = number(code);
        List<Finding> lacking = lacking(e);
        if (!lacking.isEmpty()) {
            throw new DtiException(lacking);
        }
        return new ElementScores(this, e);
    }

    /** The units that lack an element, each with the parts that it lacks; one finding where all do. */
    List<Finding> lacking(int e) {
        String code = index.plan().element(e).code();
        double[] column = values.column(e);
        if (column.length > 1 && Arrays.stream(column).allMatch(Double::isNaN)) {
            Place place = (table == null ? Place.NONE : table.place()).withElement(code);
            return List.of(Finding.of(
                    FindingCode.NO_VALUES,
                    place,
                    "code",
                    code,
                    "parts",
                    Lacking.parts(index.plan(), values.columns(), e, 0)));
        }
        Findings missing = new Findings();
        for (int u = 0; u < column.length; u++) {
            if (Double.isNaN(column[u])) {
                Unit unit = units.get(u);
                missing.add(
                        table == null ? FindingCode.MISSING_IN_MERGER : FindingCode.MISSING_TARGET,
                        place(unit).withElement(code),
                        "code",
                        code,
                        "unit",
                        unit.name(),
                        "parts",
                        Lacking.parts(index.plan(), values.columns(), e, u));
            }
        }
        return missing.list();
    }

    private Place place(Unit unit) {
        return table == null ? Place.of(unit.name(), "") : table.place(row(table, unit));
    }

    private static int row(IndicatorTable table, Unit unit) {
        return table.positions().getOrDefault(unit, -1);
    }

    /**
     * The unit of a spelling.
     *
     * @param spelling a code, a name or another spelling
     * @return the unit
     * @throws DtiException if the list has none, or the board has no row of it
     */
    public Unit unit(String spelling) {
        return units.get(position(spelling));
    }

    int position(String spelling) {
        return position(list.get(spelling));
    }

    int position(Unit unit) {
        Integer position = positions.get(unit);
        if (position == null) {
            throw new DtiException(
                    FindingCode.UNIT_NOT_IN_TABLE,
                    Place.of(unit.name(), ""),
                    "unit",
                    unit.name(),
                    "count",
                    units.size(),
                    "size",
                    scope.size());
        }
        return position;
    }

    /**
     * An element's scores, of an indicator its attainments.
     *
     * @param code the element's code
     * @return a copy, an entry a unit, on 0..1; NaN where missing
     * @throws DtiException if there is no such element
     */
    public double[] scores(String code) {
        return column(number(code)).clone();
    }

    /**
     * An element's ranks, by the index's ranking rule.
     *
     * @param code the element's code
     * @return a copy, an entry a unit, from 1; NaN where missing
     * @throws DtiException if there is no such element
     */
    public double[] ranks(String code) {
        return ranks(number(code)).clone();
    }

    /**
     * An element's score of one unit, of an indicator its attainment.
     *
     * @param unit a unit of the board
     * @param code the element's code
     * @return the score, on 0..1; NaN where missing
     * @throws DtiException if there is no such unit or element
     */
    public double score(Unit unit, String code) {
        return column(number(code))[position(unit)];
    }

    /**
     * An element's rank of one unit, by the index's ranking rule.
     *
     * @param unit a unit of the board
     * @param code the element's code
     * @return the rank, from 1; NaN where missing
     * @throws DtiException if there is no such unit or element
     */
    public double rank(Unit unit, String code) {
        return ranks(number(code))[position(unit)];
    }

    private int number(String code) {
        framework().element(code);
        return index.plan().number(code);
    }

    Columns columns() {
        return values.columns();
    }

    double[] column(int e) {
        return values.column(e);
    }

    /** What is given of an element that can be computed; null where nothing is. */
    double @Nullable [] givenColumn(int e) {
        return values.given(e);
    }

    double[] ranks(int e) {
        double[] known = ranks.get(e);
        if (known == null) {
            known = index.ranking().rank(values.column(e));
            ranks.set(e, known);
        }
        return known;
    }

    /**
     * How an element of a unit came by its value.
     *
     * @param unit a unit of the board
     * @param code the element's code
     * @return computed, given, averaged or missing
     * @throws DtiException if there is no such unit or element
     */
    public Origin origin(Unit unit, String code) {
        return origin(number(code), position(unit));
    }

    Origin origin(int e, int u) {
        if (values.isComputed(e, u)) {
            return Origin.COMPUTED;
        }
        if (Double.isNaN(values.column(e)[u])) {
            return Origin.MISSING;
        }
        return table == null ? Origin.AVERAGED : Origin.GIVEN;
    }

    /** What is given of an element that is not averaged. */
    OptionalDouble given(int e, int u) {
        double given = table == null ? Double.NaN : values.given(e, u);
        return Double.isNaN(given) ? OptionalDouble.empty() : OptionalDouble.of(given);
    }

    /**
     * The weakest basis that an element of a unit rests on: of a computed one that of its parts, of another its own.
     *
     * @param unit a unit of the board
     * @param code the element's code
     * @return the basis, as far as the table says
     * @throws DtiException if there is no such unit or element
     */
    public Optional<Basis> basis(Unit unit, String code) {
        return basis(number(code), position(unit));
    }

    Optional<Basis> basis(int e, int u) {
        Computation step = index.plan().step(e);
        if (values.isComputed(e, u) && step != null) {
            return IntStream.range(0, step.size())
                    .mapToObj(k -> basis(step.part(k), u))
                    .flatMap(Optional::stream)
                    .max(Basis::compareTo);
        }
        @Nullable Basis[] column = bases[e];
        return column == null ? Optional.empty() : Optional.ofNullable(column[u]);
    }

    /** What the table says of an element: an indicator's raw cells, then what is given of it; nothing where units were merged. */
    List<Scorecard.Cell> cells(int e, int u) {
        if (table == null) {
            return List.of();
        }
        List<Scorecard.Cell> cells = new ArrayList<>();
        int row = row(table, units.get(u));
        for (Column column : columns(index.plan().element(e))) {
            List<Change> changes = changes(column, table.rows().get(row));
            Optional<String> value = table.cell(column, row);
            if (value.isPresent() || !changes.isEmpty()) {
                cells.add(new Scorecard.Cell(column, value.orElse(""), table.place(column, row), changes));
            }
        }
        return cells;
    }

    private List<Change> changes(Column column, Row row) {
        return prepared == null
                ? List.of()
                : prepared.changes().stream()
                        .filter(change ->
                                change.column().equals(column) && change.row().equals(row))
                        .toList();
    }

    /** {@return what preparing the table changed, step by step; nothing where units were merged} */
    public List<Change> changes() {
        return prepared == null ? List.of() : prepared.changes();
    }

    /**
     * What the parts of an aggregate weighed: as stated, or as the recipe's scheme found.
     *
     * @param code the aggregate's code
     * @return part → share of the weights, which sum to 1; empty for what is not computed, or where each unit has weights of
     *     its own, which its scorecard shows
     * @throws DtiException if there is no such element
     */
    public Map<String, Double> weights(String code) {
        int e = number(code);
        Computation step = index.plan().step(e);
        Map<String, Double> weights = new LinkedHashMap<>();
        if (step != null && !values.weights().isOwn(e)) {
            double[] shares = values.weights().of(e, 0);
            for (int k = 0; k < step.size(); k++) {
                weights.put(index.plan().element(step.part(k)).code(), shares[k]);
            }
        }
        return Collections.unmodifiableMap(weights);
    }

    UsedWeights usedWeights() {
        return values.weights();
    }

    private static List<Column> columns(Element element) {
        List<String> raw = element instanceof Indicator indicator ? indicator.rawColumns() : List.of(element.code());
        return Stream.concat(
                        raw.stream().map(Column::of),
                        Stream.of(Column.Facet.ATTAINMENT, Column.Facet.POINTS)
                                .map(facet -> new Column(element.code(), facet)))
                .toList();
    }

    /**
     * How much of an element's weight rests on figures that were reported: 1 where nothing lacks below it, 0.75 where a part
     * of a quarter of the weight was missing and the recipe made up for it.
     *
     * @param unit a unit of the board
     * @param code the element's code
     * @return the share, in [0, 1]; 0 where the element itself is missing
     * @throws DtiException if there is no such unit or element
     */
    public double reported(Unit unit, String code) {
        return reported(number(code), position(unit));
    }

    double reported(int e, int u) {
        Computation step = index.plan().step(e);
        if (step == null || !values.isComputed(e, u)) {
            return Double.isNaN(column(e)[u]) ? 0 : 1;
        }
        double[] weights = values.weights().of(e, u);
        double total = Arrays.stream(weights).sum();
        double sum = 0;
        for (int k = 0; k < step.size(); k++) {
            sum += (total > 0 ? weights[k] / total : 1.0 / step.size()) * reported(step.part(k), u);
        }
        return Math.min(1, sum);
    }

    /**
     * One unit, explained.
     *
     * @param unit a spelling of the unit
     * @return its scorecard
     * @throws DtiException if there is no such unit
     */
    public Scorecard card(String unit) {
        return Scorecard.of(this, position(unit));
    }

    /**
     * The units of one region or other group, ranked anew among themselves.
     *
     * @param group the region's name in any spelling, such as {@code Đông Nam Bộ}
     * @return the board of these units
     * @throws DtiException if no unit is of this group; it names the groups that there are
     */
    public Scoreboard within(String group) {
        List<Unit> members = units.stream().filter(unit -> isOf(unit, group)).toList();
        if (members.isEmpty()) {
            Set<String> groups = new TreeSet<>();
            units.forEach(unit -> groups.addAll(unit.groups().values()));
            throw new DtiException(
                    FindingCode.UNKNOWN_GROUP, Place.NONE, "value", group, "known", String.join("; ", groups));
        }
        int size = (int) list.units().stream().filter(unit -> isOf(unit, group)).count();
        String name = members.get(0).groups().values().stream()
                .filter(value -> Spelling.fold(value).equals(Spelling.fold(group)))
                .findFirst()
                .orElse(group);
        return select(members, new Scope(Math.max(size, members.size()), Optional.of(name)));
    }

    private static boolean isOf(Unit unit, String group) {
        return unit.groups().values().stream()
                .anyMatch(name -> Spelling.fold(name).equals(Spelling.fold(group)));
    }

    /**
     * Some of the units, ranked anew among themselves.
     *
     * @param wanted the units to keep; those that the board lacks are passed over
     * @return the board of these units, in this board's order
     */
    public Scoreboard among(Collection<Unit> wanted) {
        Set<Unit> set = new HashSet<>(wanted);
        List<Unit> kept = units.stream().filter(set::contains).toList();
        return kept.size() == units.size() ? this : select(kept, scope);
    }

    private Scoreboard select(List<Unit> kept, Scope newScope) {
        int[] selected = kept.stream().mapToInt(this::position).toArray();
        @Nullable Basis[] @Nullable [] selectedBases = new Basis[bases.length][];
        for (int e = 0; e < bases.length; e++) {
            @Nullable Basis[] column = bases[e];
            selectedBases[e] = column == null
                    ? null
                    : Arrays.stream(selected).mapToObj(u -> column[u]).toArray(Basis[]::new);
        }
        return new Scoreboard(
                index,
                list,
                newScope,
                kept,
                positionsOf(kept),
                year,
                prepared,
                makings.then(board -> board.select(kept, newScope)),
                values.select(selected),
                selectedBases,
                findings);
    }

    private static Map<Unit, Integer> positionsOf(List<Unit> units) {
        Map<Unit, Integer> positions = new HashMap<>();
        for (int u = 0; u < units.size(); u++) {
            positions.put(units.get(u), u);
        }
        return positions;
    }

    /**
     * The same units scored anew by another index: what was observed is prepared, scored, merged and limited as it was for this
     * board.
     *
     * @param other the index
     * @return the board
     * @throws DtiException as {@link CompositeIndex#score(IndicatorTable)} does
     */
    public Scoreboard rescored(CompositeIndex other) {
        return rescored(other, UnaryOperator.identity());
    }

    /**
     * The same units scored anew by another index, of a table that is edited first.
     *
     * @param other the index
     * @param edit what is done to the observed table, all rows of it; it keeps the rows
     * @return the board
     * @throws DtiException as {@link CompositeIndex#score(IndicatorTable)} does
     */
    public Scoreboard rescored(CompositeIndex other, UnaryOperator<IndicatorTable> edit) {
        return makings.again().score(other, edit);
    }

    /** {@return the rows that it was scored from as they were observed; where units were merged, those of the earlier list} */
    public IndicatorTable observed() {
        return makings.observed();
    }

    /**
     * The units of the observed rows behind a unit of this board.
     *
     * @param unit a unit of the board
     * @return the unit itself, or where units were merged its predecessors
     */
    public List<Unit> sources(Unit unit) {
        return makings.sources().apply(unit);
    }

    /**
     * The scores of merged units by the official rule: an element that all predecessors have is the mean of theirs,
     * without weights, and what lies above is computed from these means. An element that a predecessor lacks is
     * computed from its parts or missing. A unit none of whose predecessors is on the board is left out.
     *
     * @param merger how this board's list became another
     * @return the board of the later list
     * @throws DtiException if this board is of another list than the merger's earlier one
     */
    public Scoreboard mergedInto(Merger merger) {
        double[] equal = new double[units.size()];
        Arrays.fill(equal, 1);
        return mergedInto(merger, equal);
    }

    /**
     * The scores of merged units as means of their predecessors' that are weighted, by population say: Σ w x / Σ w. Else as
     * {@link #mergedInto(Merger)}, the official rule, which weighs all predecessors alike.
     *
     * @param merger how this board's list became another
     * @param weights a weight above 0 of every unit of this board; on any scale
     * @return the board of the later list
     * @throws DtiException if this board is of another list than the merger's earlier one, or a unit has no weight above 0
     */
    public Scoreboard mergedInto(Merger merger, Map<Unit, Double> weights) {
        Findings lacking = new Findings();
        double[] ofUnits = new double[units.size()];
        for (int u = 0; u < ofUnits.length; u++) {
            ofUnits[u] = weights.getOrDefault(units.get(u), Double.NaN);
            if (!(ofUnits[u] > 0 && ofUnits[u] < Double.POSITIVE_INFINITY)) {
                String name = units.get(u).name();
                String value = Double.isFinite(ofUnits[u]) ? Numbers.shortest(ofUnits[u]) : "–";
                lacking.add(FindingCode.NO_MERGE_WEIGHT, Place.of(name, ""), "unit", name, "value", value);
            }
        }
        lacking.throwIfErrors();
        return mergedInto(merger, ofUnits);
    }

    private Scoreboard mergedInto(Merger merger, double[] weights) {
        if (!merger.from().id().equals(list.id())) {
            throw new DtiException(
                    FindingCode.OTHER_LIST_TO_MERGE,
                    Place.NONE,
                    "list",
                    list.id(),
                    "from",
                    merger.from().id(),
                    "to",
                    merger.to().id());
        }
        Averages averages = Averages.of(this, positions, merger, weights);
        List<Unit> later = averages.units();
        Findings problems = new Findings();
        Values average = index.plan()
                .evaluate(
                        averages.means(),
                        new Lined[index.plan().size()],
                        later.size(),
                        1,
                        new ComputationFindings(index.plan(), later, problems, unit -> Place.NONE));
        problems.throwIfErrors();
        return new Scoreboard(
                index,
                merger.to(),
                new Scope(merger.to().size(), Optional.empty()),
                later,
                positionsOf(later),
                year,
                null,
                makings.merged(merger),
                average,
                averages.bases(),
                findings);
    }
}
