package org.opendti.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Numbers;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.uncertainty.Spread;

/**
 * Scores and ranks of a later year, with how sure they are. Immutable and safe between threads.
 *
 * <p>The lowest elements that all units have in all years ({@link #elements()}) are forecast one by one and held to 0 … 1; the target is aggregated
 * from them by the index of the newest year. How far it may be off is told from the target's own changes, of all units together ({@link
 * PooledErrors}), after each year has been aggregated from those elements by the newest index; that errors of a unit's elements go together is so
 * counted in. A move that all units share changes scores and not ranks: it widens {@link #interval} alone.
 *
 * <p>Where the edition changes between years, an element is taken for the same in both; {@link #findings()} says where that is so.
 */
public final class Forecast {

    /** How far ahead a forecast may be, in years. */
    public static final int MOST_AHEAD = 10;

    private final Panel panel;
    private final String code;
    private final int year;
    private final ForecastModel model;
    private final Cut cut;
    private final IndicatorTable table;
    private final Scoreboard board;
    private final PooledErrors errors;
    private final double deviation;

    private Forecast(Panel panel, String code, int year, ForecastModel model, Cut cut) {
        this.panel = panel;
        this.code = code;
        this.year = year;
        this.model = model;
        this.cut = cut;
        double[][] history = history();
        double[][] values = cut.elements().stream()
                .map(element -> forecast(panel.boards().stream()
                        .map(past -> cut.scores(past, element))
                        .toArray(double[][]::new)))
                .toArray(double[][]::new);
        this.table = cut.table(cut.elements(), values, year);
        this.board = cut.index().score(table);
        this.errors = PooledErrors.of(panel.years(), history);
        this.deviation = errors.deviation(model, panel.years(), year);
    }

    /**
     * A forecast of the newest year's headline.
     *
     * @param panel the years so far
     * @param year a year after the last, by at most {@value #MOST_AHEAD}
     * @param model how scores go on
     * @return the forecast
     * @throws DtiException as {@link #of(Panel, String, int, ForecastModel)} does
     */
    public static Forecast of(Panel panel, int year, ForecastModel model) {
        return of(panel, panel.newest().framework().headline().code(), year, model);
    }

    /**
     * A forecast of an element.
     *
     * @param panel the years so far
     * @param code the element's code
     * @param year a year after the last, by at most {@value #MOST_AHEAD}
     * @param model how scores go on
     * @return the forecast
     * @throws DtiException if the year is none of these, some year has no such element, a unit lacks it in some year, or scores do not lie on 0 … 1
     */
    public static Forecast of(Panel panel, String code, int year, ForecastModel model) {
        ForecastCheck.year(panel, year);
        panel.shared(code);
        Cut cut = Cut.below(panel, code).orElseThrow(() -> new DtiException(ForecastCheck.lacking(panel, code)));
        return new Forecast(panel, code, year, model, cut);
    }

    /**
     * Whether an element can be forecast: all units have it in all years, or what it is made of.
     *
     * @param panel the years so far
     * @param code the element's code
     * @return whether they do
     */
    public static boolean isPossible(Panel panel, String code) {
        return panel.elements().contains(code) && Cut.below(panel, code).isPresent();
    }

    /** The target in each year as the newest index makes it of the elements, by year and then by unit. */
    private double[][] history() {
        List<double[]> scores = new ArrayList<>();
        for (Scoreboard past : panel.boards()) {
            int of = past.year().orElseThrow();
            cut.elements()
                    .forEach(element -> ForecastCheck.scale(cut.scores(past, element), element, of, panel.units()));
            double[] restated = cut.scores(cut.restated(past), code);
            ForecastCheck.scale(restated, code, of, panel.units());
            scores.add(restated);
        }
        return scores.toArray(double[][]::new);
    }

    /** An element's forecast of every unit, held to 0 … 1. */
    private double[] forecast(double[][] scores) {
        double[] own = model.own(panel.years(), year);
        double[] common = model.common(panel.years(), year);
        double move = 0;
        for (int t = 0; t < common.length; t++) {
            move += common[t] * PooledErrors.mean(scores[t]);
        }
        double[] values = new double[scores[0].length];
        for (int u = 0; u < values.length; u++) {
            double value = move;
            for (int t = 0; t < own.length; t++) {
                value += own[t] * scores[t][u];
            }
            values[u] = held(value);
        }
        return values;
    }

    private static double held(double score) {
        return Math.max(0, Math.min(1, score));
    }

    /** {@return the years so far} */
    public Panel panel() {
        return panel;
    }

    /** {@return the code of the element that is forecast} */
    public String code() {
        return code;
    }

    /** {@return the year that is forecast} */
    public int year() {
        return year;
    }

    /** {@return how scores go on} */
    public ForecastModel model() {
        return model;
    }

    /** {@return the codes of the elements that are forecast one by one, which the target is aggregated from} */
    public List<String> elements() {
        return cut.elements();
    }

    /**
     * The forecast as a table, for scenarios in which others go on as they have: a row a unit, a column an element of {@link #elements()}. It assumes what
     * {@link #findings()} says.
     *
     * @return the table, of the forecast year
     */
    public IndicatorTable table() {
        return table;
    }

    /** {@return the forecast's scores and ranks, as the newest year's index makes them of the table} */
    public Scoreboard board() {
        return board;
    }

    /** {@return how far it may be off in a year} */
    public PooledErrors errors() {
        return errors;
    }

    /** {@return standard deviation of a unit's own error in the forecast year, without the common move} */
    public double deviation() {
        return deviation;
    }

    /** {@return what is assumed, and where the edition changes between the years: notes} */
    public List<Finding> findings() {
        Findings notes = new Findings();
        notes.add(
                FindingCode.FORECAST_ASSUMES,
                Place.NONE,
                "year",
                year,
                "years",
                Panel.listed(panel.years()),
                "model",
                model.id(),
                "spread",
                Numbers.fixed(errors.own(), 4),
                "code",
                code,
                "common",
                Numbers.fixed(errors.common(), 4),
                "last",
                panel.lastYear());
        panel.findings().stream()
                .filter(finding -> finding.code() == FindingCode.EDITION_CHANGES)
                .forEach(notes::add);
        return notes.list();
    }

    /**
     * A unit's forecast score.
     *
     * @param unit a unit of the panel
     * @return the score, in [0, 1]
     * @throws DtiException if the panel has no such unit
     */
    public double score(Unit unit) {
        return board.score(unit, code);
    }

    /**
     * The rank of a unit's forecast score.
     *
     * @param unit a unit of the panel
     * @return the rank, from 1, by the newest edition's rule
     * @throws DtiException if the panel has no such unit
     */
    public double rank(Unit unit) {
        return board.rank(unit, code);
    }

    /**
     * Where a unit's score will lie: score ± √((t · own deviation)² + (z · common move)²), held to 0 … 1.
     *
     * @param unit a unit of the panel
     * @param probability how likely it is to hold the score, such as 0.9
     * @return the interval
     * @throws DtiException if the panel has no such unit
     * @throws IllegalArgumentException if the probability is not above 0 and below 1
     */
    public Interval interval(Unit unit, double probability) {
        Interval.check(probability);
        double half = Math.hypot(
                errors.half(deviation, probability), errors.halfCommon(year - panel.lastYear(), probability));
        return around(score(unit), half);
    }

    /**
     * Where a unit's score will lie if all units together move as forecast: score ± t · own deviation, held to 0 … 1. Of use beside others, who share the
     * move.
     *
     * @param unit a unit of the panel
     * @param probability how likely it is to hold the score, such as 0.9
     * @return the interval
     * @throws DtiException if the panel has no such unit
     * @throws IllegalArgumentException if the probability is not above 0 and below 1
     */
    public Interval intervalBesideOthers(Unit unit, double probability) {
        Interval.check(probability);
        return around(score(unit), errors.half(deviation, probability));
    }

    private static Interval around(double score, double half) {
        return new Interval(held(score - half), held(score + half));
    }

    /**
     * How likely each unit has each rank: every unit's score is drawn anew in each run, normally around its forecast with {@link #deviation()}, held to 0 … 1.
     *
     * @param runs how many runs
     * @param seed where the drawing starts; the same seed gives the same result
     * @return the probabilities
     * @throws IllegalArgumentException if there is no run
     */
    public RankDistribution ranks(long runs, long seed) {
        return ranks(analysis -> analysis.withRuns(runs).withSeed(seed));
    }

    /**
     * How likely each unit has each rank, with more to say on the runs: threads, a listener, the edition's digits.
     *
     * @param options such as {@code analysis -> analysis.withRuns(100_000).withThreads(2)}
     * @return the probabilities
     */
    public RankDistribution ranks(UnaryOperator<MonteCarlo> options) {
        double[][] scores = {cut.scores(board, code)};
        return options.apply(
                        MonteCarlo.of(cut.index()).withTarget(code).vary(Factor.values(Spread.deviation(deviation))))
                .run(cut.table(List.of(code), scores, year));
    }
}
