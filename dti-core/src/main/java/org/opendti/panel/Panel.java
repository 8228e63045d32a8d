package org.opendti.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Merger;
import org.opendti.table.Unit;

/**
 * Scoreboards of several years over what all of them share. A unit that some year lacks is left out of every year, and ranks
 * are those among the units that stay. Immutable and safe between threads.
 *
 * <pre>{@code
 * Panel panel = Panel.of(board2022, board2023, board2024);
 * Trend trend = panel.trend("Bình Dương", "DTI"); // ranks 19, 7, 29
 * }</pre>
 */
public final class Panel {

    private final List<Integer> years;
    private final List<Scoreboard> boards;
    private final List<String> elements;
    private final List<EditionChange> changes;
    private final List<Finding> findings;

    /**
     * Where an edition follows another.
     *
     * @param yearOld the last year of the earlier edition
     * @param yearNew the first year of the later one
     * @param older the earlier edition
     * @param newer the later edition
     */
    public record EditionChange(int yearOld, int yearNew, Framework older, Framework newer) {}

    private Panel(List<Scoreboard> inOrder) {
        this.years = inOrder.stream().map(Panel::year).toList();
        Set<Unit> units = new LinkedHashSet<>(last(inOrder).units());
        Set<String> codes = codes(last(inOrder));
        for (Scoreboard board : inOrder) {
            units.retainAll(new LinkedHashSet<>(board.units()));
            codes.retainAll(codes(board));
        }
        if (units.isEmpty()) {
            throw new DtiException(FindingCode.YEARS_SHARE_NO_UNIT, Place.NONE, "years", listed(years));
        }
        if (codes.isEmpty()) {
            throw new DtiException(
                    FindingCode.YEARS_SHARE_NO_ELEMENT,
                    Place.NONE,
                    "years",
                    listed(years),
                    "frameworks",
                    listed(inOrder.stream()
                            .map(Scoreboard::framework)
                            .distinct()
                            .toList()));
        }
        this.elements = List.copyOf(codes);
        this.boards = inOrder.stream().map(board -> board.among(units)).toList();
        this.changes = changes(boards);
        this.findings = PanelCheck.notes(inOrder, units, codes, changes);
    }

    /**
     * Sets years side by side.
     *
     * @param boards a board a year, in any order, all of one list of units
     * @return the panel, its years ascending
     * @throws DtiException if a board has no year or several, two are of one year, there is but one, they are of two lists (merge the
     *     earlier into the later first), or they share no unit or no element
     */
    public static Panel of(Scoreboard... boards) {
        return of(List.of(boards));
    }

    /**
     * Sets years side by side.
     *
     * @param boards a board a year, in any order, all of one list of units
     * @return the panel, its years ascending
     * @throws DtiException as {@link #of(Scoreboard...)} does
     */
    public static Panel of(Collection<Scoreboard> boards) {
        boards.forEach(PanelCheck::year);
        List<Scoreboard> inOrder =
                boards.stream().sorted(Comparator.comparingInt(Panel::year)).toList();
        for (int t = 1; t < inOrder.size(); t++) {
            PanelCheck.pair(inOrder.get(t - 1), inOrder.get(t));
        }
        if (inOrder.size() < 2) {
            throw new DtiException(
                    FindingCode.ONE_YEAR_ALONE,
                    Place.NONE,
                    "year",
                    listed(inOrder.stream().map(Panel::year).toList()));
        }
        return new Panel(inOrder);
    }

    /**
     * Scores a table of several years, each by its own index: {@code Panel.score(table, year -> CompositeIndex.of(Editions.forYear(year)))}.
     *
     * @param table rows of several years, one a unit and year
     * @param index the index of each year; what it judges between the units, it judges within the year
     * @return the panel
     * @throws DtiException if a row has no year, a year cannot be scored, or as {@link #of(Scoreboard...)} does
     */
    public static Panel score(IndicatorTable table, IntFunction<CompositeIndex> index) {
        PanelCheck.rows(table);
        return of(table.years().stream()
                .map(year -> index.apply(year).score(table, all -> all.year(year)))
                .toList());
    }

    static int year(Scoreboard board) {
        return board.year().orElseThrow();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    static Set<String> codes(Scoreboard board) {
        return board.framework().inOrder().stream()
                .map(Element::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String listed(Collection<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<EditionChange> changes(List<Scoreboard> boards) {
        List<EditionChange> changes = new ArrayList<>();
        for (int t = 1; t < boards.size(); t++) {
            Framework older = boards.get(t - 1).framework();
            Framework newer = boards.get(t).framework();
            if (!older.equals(newer)) {
                changes.add(new EditionChange(year(boards.get(t - 1)), year(boards.get(t)), older, newer));
            }
        }
        return List.copyOf(changes);
    }

    /** {@return the years, ascending} */
    public List<Integer> years() {
        return years;
    }

    /** {@return the first year} */
    public int firstYear() {
        return years.get(0);
    }

    /** {@return the last year} */
    public int lastYear() {
        return last(years);
    }

    /** {@return a board a year, limited to the shared units; in the order of the years} */
    public List<Scoreboard> boards() {
        return boards;
    }

    /** {@return the board of the last year, limited to the shared units} */
    public Scoreboard newest() {
        return last(boards);
    }

    /**
     * The board of a year.
     *
     * @param year the year
     * @return its board, limited to the shared units
     * @throws DtiException if there is no such year; it names those that there are
     */
    public Scoreboard board(int year) {
        int t = years.indexOf(year);
        if (t < 0) {
            throw new DtiException(FindingCode.NO_SUCH_YEAR, Place.NONE, "value", year, "known", listed(years));
        }
        return boards.get(t);
    }

    /** {@return the units that all years have, in the order of the last year} */
    public List<Unit> units() {
        return newest().units();
    }

    /** {@return the codes of the elements that all years have, each after its parts, as the last year's framework orders them} */
    public List<String> elements() {
        return elements;
    }

    /** {@return where an edition follows another; nothing where all years follow one} */
    public List<EditionChange> editionChanges() {
        return changes;
    }

    /** {@return what was left out, and where the edition changes: notes} */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * That all years have an element.
     *
     * @param code its code
     * @return the code
     * @throws DtiException if some year does not; it names those that all have
     */
    String shared(String code) {
        if (!elements.contains(code)) {
            newest().framework().element(code);
            throw new DtiException(
                    FindingCode.ELEMENT_NOT_OF_ALL_YEARS, Place.of("", code), "code", code, "shared", listed(elements));
        }
        return code;
    }

    /**
     * One unit's way through the years at one element.
     *
     * @param unit a spelling of the unit
     * @param code the element's code
     * @return the trend
     * @throws DtiException if the panel has no such unit, or not all years have the element
     */
    public Trend trend(String unit, String code) {
        return trend(newest().unit(unit), code);
    }

    /**
     * One unit's way through the years at one element.
     *
     * @param unit a unit of the panel
     * @param code the element's code
     * @return the trend
     * @throws DtiException if the panel has no such unit, or not all years have the element
     */
    public Trend trend(Unit unit, String code) {
        shared(code);
        List<Trend.Point> points = new ArrayList<>();
        for (Scoreboard board : boards) {
            points.add(new Trend.Point(year(board), board.score(unit, code), board.rank(unit, code)));
        }
        return new Trend(unit, code, points);
    }

    /**
     * All units' ways through the years at one element.
     *
     * @param code the element's code
     * @return a trend a unit, the best of the last year first
     * @throws DtiException if not all years have the element
     */
    public List<Trend> trends(String code) {
        shared(code);
        double[] ranks = newest().ranks(code);
        List<Unit> units = units();
        Integer[] order = new Integer[ranks.length];
        Arrays.setAll(order, u -> u);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer u) -> ranks[u])
                        .thenComparing(u -> units.get(u).code()));
        return Arrays.stream(order).map(u -> trend(units.get(u), code)).toList();
    }

    /**
     * The same years of merged units; boards that are already of the later list stay.
     *
     * @param boards a board a year, of the earlier or the later list
     * @param merger how the earlier list became the later
     * @return the panel of the later list, merged by the official rule, the mean of the predecessors
     * @throws DtiException as {@link #of(Scoreboard...)} does, or if a board is of neither list
     */
    public static Panel merged(Collection<Scoreboard> boards, Merger merger) {
        return of(later(boards, merger, board -> board.mergedInto(merger)));
    }

    /**
     * The same years of merged units, each the mean of its predecessors by weight; boards that are already of the later list stay.
     *
     * @param boards a board a year, of the earlier or the later list
     * @param merger how the earlier list became the later
     * @param weights a weight above 0 of every unit of the earlier boards, such as its population
     * @return the panel of the later list
     * @throws DtiException as {@link #of(Scoreboard...)} does, if a board is of neither list, or a unit has no weight above 0
     */
    public static Panel merged(Collection<Scoreboard> boards, Merger merger, Map<Unit, Double> weights) {
        return of(later(boards, merger, board -> board.mergedInto(merger, weights)));
    }

    private static List<Scoreboard> later(
            Collection<Scoreboard> boards, Merger merger, UnaryOperator<Scoreboard> merging) {
        return boards.stream()
                .map(board -> board.list().id().equals(merger.to().id()) ? board : merging.apply(board))
                .toList();
    }
}
