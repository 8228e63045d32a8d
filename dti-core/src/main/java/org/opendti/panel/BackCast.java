package org.opendti.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.finding.Severity;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableEdits;
import org.opendti.table.Unit;

/**
 * An earlier year's table scored by a later edition, as far as its data allow. A score that the table gives for an aggregate does not carry over where its own
 * edition makes it up otherwise, at any depth; it has to be worked out from parts. Units that then lack the headline are left out, with the reason. Points
 * become shares by the max points of the edition that they were given in.
 *
 * <p>The table of 2022 gives the foundation group of most provinces alone, made up of five equal parts; the edition of 2024 weighs them 50, 50, 140, 100, 100.
 * By that edition ten provinces can be scored, of which all main indices are known.
 */
public final class BackCast {

    private final Scoreboard board;
    private final List<Unit> affected;
    private final boolean accepted;
    private final List<Finding> findings;

    private BackCast(Scoreboard board, List<Unit> affected, boolean accepted, List<Finding> findings) {
        this.board = board;
        this.affected = List.copyOf(affected);
        this.accepted = accepted;
        this.findings = findings;
    }

    /**
     * Scores what carries over.
     *
     * @param index the later edition's index
     * @param table the earlier year's table, one row a unit
     * @param own the edition that the table was made for
     * @return the board of the units that can be scored; others are named in {@link #leftOut()}
     * @throws DtiException if the table cannot be scored, or no unit is left
     */
    public static BackCast of(CompositeIndex index, IndicatorTable table, Framework own) {
        return new Casting(index, table, own).strict();
    }

    /**
     * Scores all units, given scores that the editions make up otherwise taken over as they are; each is flagged.
     *
     * @param index the later edition's index
     * @param table the earlier year's table, one row a unit
     * @param own the edition that the table was made for
     * @return the board of all units
     * @throws DtiException if the table cannot be scored
     */
    public static BackCast accepting(CompositeIndex index, IndicatorTable table, Framework own) {
        return new Casting(index, table, own).accepting();
    }

    /** {@return the scores by the later edition} */
    public Scoreboard board() {
        return board;
    }

    /** {@return the units that the later edition cannot score, since what is given of them is made up otherwise} */
    public List<Unit> leftOut() {
        return accepted ? List.of() : affected;
    }

    /** {@return the units of which something was taken over although it is made up otherwise} */
    public List<Unit> flagged() {
        return accepted ? affected : List.of();
    }

    /** {@return what was left out or taken over, unit by unit and with its reason: warnings} */
    public List<Finding> findings() {
        return findings;
    }

    /** One table on its way. */
    private static final class Casting {

        private final CompositeIndex index;
        private final Framework own;
        private final IndicatorTable table;
        private final Compositions compositions;

        /** Aggregates that the editions make up otherwise → what in them differs; the whole before its parts. */
        private final Map<String, String> differing = new LinkedHashMap<>();

        Casting(CompositeIndex index, IndicatorTable table, Framework own) {
            this.index = index;
            this.own = own;
            this.table = inShares(table);
            this.compositions = new Compositions(own, index.framework());
            for (Element element : index.framework().inOrder()) {
                if (element instanceof Aggregate && own.find(element.code()).isPresent()) {
                    compositions.difference(element.code()).ifPresent(what -> differing.put(element.code(), what));
                }
            }
        }

        /** Points of the own edition as points of the later one, of the same share. */
        private IndicatorTable inShares(IndicatorTable given) {
            Map<Column, double[]> converted = new LinkedHashMap<>();
            for (Column column : given.numberColumns()) {
                OptionalDouble before = most(own, column);
                OptionalDouble now = most(index.framework(), column);
                if (before.orElse(0) > 0 && now.isPresent() && before.getAsDouble() != now.getAsDouble()) {
                    double factor = now.getAsDouble() / before.getAsDouble();
                    converted.put(
                            column,
                            Arrays.stream(given.numbers(column).orElseThrow())
                                    .map(x -> Math.min(x * factor, now.getAsDouble()))
                                    .toArray());
                }
            }
            return TableEdits.withNumbers(given, converted);
        }

        private static OptionalDouble most(Framework framework, Column column) {
            return column.facet() == Column.Facet.POINTS
                    ? framework.find(column.code()).map(Element::maxPoints).orElse(OptionalDouble.empty())
                    : OptionalDouble.empty();
        }

        BackCast accepting() {
            Scoreboard board = index.score(table);
            Findings findings = new Findings();
            List<Unit> affected = new ArrayList<>();
            for (Unit unit : board.units()) {
                List<String> codes = given(board, unit);
                codes.forEach(code -> findings.add(finding(FindingCode.COMPOSITION_ACCEPTED, unit, code)));
                if (!codes.isEmpty()) {
                    affected.add(unit);
                }
            }
            return new BackCast(board, affected, true, findings.list());
        }

        BackCast strict() {
            Scoreboard before = index.score(table);
            IndicatorTable without = withoutDiffering();
            Scoreboard after = index.score(without);
            String headline = index.framework().headline().code();
            Findings findings = new Findings();
            List<Unit> lost = new ArrayList<>();
            for (Unit unit : before.units()) {
                boolean had = !Double.isNaN(before.score(unit, headline));
                if (had && Double.isNaN(after.score(unit, headline))) {
                    lost.add(unit);
                    given(before, unit)
                            .forEach(code -> findings.add(finding(FindingCode.COMPOSITION_DIFFERS, unit, code)));
                }
            }
            if (lost.size() == before.units().size()) {
                throw new DtiException(
                        findings.list().stream().map(Casting::asError).toList());
            }
            IndicatorTable kept = TableEdits.keep(
                    without, row -> !lost.contains(without.rows().get(row).unit()), column -> true);
            return new BackCast(index.score(kept), lost, false, findings.list());
        }

        private static Finding asError(Finding finding) {
            return new Finding(finding.code(), Severity.ERROR, finding.place(), finding.parameters());
        }

        /** What is given of a unit, flows upward, and is made up otherwise. */
        private List<String> given(Scoreboard board, Unit unit) {
            return differing.keySet().stream()
                    .filter(code -> board.origin(unit, code) == Origin.GIVEN)
                    .toList();
        }

        private IndicatorTable withoutDiffering() {
            Map<Column, double[]> numbers = new LinkedHashMap<>();
            for (Column column : table.numberColumns()) {
                if (differing.containsKey(column.code())) {
                    double[] none = new double[table.rows().size()];
                    Arrays.fill(none, Double.NaN);
                    numbers.put(column, none);
                }
            }
            return TableEdits.withNumbers(table, numbers);
        }

        private Finding finding(FindingCode problem, Unit unit, String code) {
            String what = Optional.ofNullable(differing.get(code)).orElse(code);
            return Finding.of(
                    problem,
                    Place.of(unit.name(), code),
                    "unit",
                    unit.name(),
                    "code",
                    code,
                    "own",
                    own,
                    "applied",
                    index.framework(),
                    "then",
                    Compositions.words(own, what),
                    "now",
                    Compositions.words(index.framework(), what));
        }
    }
}
