package org.opendti.panel;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Direction;
import org.opendti.framework.Indicator;
import org.opendti.framework.RelativeRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Normalising;
import org.opendti.index.Recipe;
import org.opendti.normalise.Beyond;
import org.opendti.normalise.Fit;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.Line;
import org.opendti.normalise.Linear;
import org.opendti.normalise.Misfit;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.Span;
import org.opendti.normalise.Trouble;
import org.opendti.prepare.Preparation;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/**
 * Goalposts of a whole panel in place of those of each year. Min–max within a year gives the best unit 1 in every year, so that scores of two years do not tell
 * who got better; with the least and the greatest of all years' values as fixed goalposts they do.
 *
 * <p>Values 10, 20 in 2022 and 20, 50 in 2023 become 0, 0.25 and 0.25, 1; each year by itself they are 0, 1 and 0, 1.
 */
public final class PanelGoalposts {

    private static final double ROUNDING = 1e-12;

    private final CompositeIndex index;
    private final IndicatorTable table;

    private PanelGoalposts(CompositeIndex index, IndicatorTable table) {
        this.index = index;
        this.table = table;
    }

    /**
     * An index that scores any year of a panel by the same lines: each method whose results lie on a line (min–max, z-scores, distances …) takes the line through
     * the values of all years; so does a rule that judges units by min–max or by the share of the best, more being better. Fixed goalposts stay. The recipe's
     * preparation acts on the table of all years; score its years with {@code index.score(table, all -> all.year(2022))}.
     *
     * @param index the index whose recipe normalises
     * @param table rows of all years
     * @return the index with fixed goalposts
     * @throws DtiException if the table cannot be prepared or scored, an indicator is ranked within each year, or its values do not differ in all years
     */
    public static CompositeIndex of(CompositeIndex index, IndicatorTable table) {
        return new PanelGoalposts(index, prepared(index.recipe().preparation(), table)).fixed();
    }

    private static IndicatorTable prepared(Preparation preparation, IndicatorTable table) {
        try {
            return preparation.apply(table).table();
        } catch (IllegalArgumentException e) {
            throw new DtiException(
                    FindingCode.CANNOT_PREPARE, table.place(), "problem", String.valueOf(e.getMessage()));
        }
    }

    private CompositeIndex fixed() {
        Recipe recipe = index.recipe();
        for (Indicator indicator : index.framework().indicators()) {
            Optional<Normalisation> fixed = method(indicator);
            if (fixed.isPresent()) {
                Normalisation posts = fixed.get();
                recipe = recipe.normalise(choice -> choice.with(indicator.code(), posts));
            }
        }
        return index.with(recipe);
    }

    private Optional<Normalisation> method(Indicator indicator) {
        Normalising choice = index.recipe().normalising();
        Optional<Normalisation> method = choice.method(indicator.code());
        if (method.isEmpty()) {
            return indicator.rule() instanceof RelativeRule rule ? ofRule(indicator, rule) : Optional.empty();
        }
        if (method.get() instanceof Goalposts) {
            return Optional.empty();
        }
        boolean raw = choice.of() == Normalising.Of.RAW;
        double[] values = raw ? raw(indicator) : attainments(indicator);
        Direction direction = raw ? indicator.direction() : Direction.MORE;
        if (method.get() instanceof Linear linear) {
            return ofLine(indicator, linear, values, direction);
        }
        throw refuse(indicator, method.get().id() + " judges each year by itself; choose a method such as min-max");
    }

    /** A line within its ends as goalposts: those where it meets its ends, else the least and the greatest of all years. */
    private Optional<Normalisation> ofLine(Indicator indicator, Linear method, double[] values, Direction direction) {
        Span span = Span.of(values);
        Fit fit = method.fit(values, span, direction);
        if (fit instanceof Misfit misfit) {
            boolean constant = misfit.trouble() == Trouble.NO_SPREAD
                    && index.recipe().normalising().constant().isPresent();
            if (misfit.trouble() == Trouble.NO_VALUES || constant) {
                return Optional.empty();
            }
            throw refuse(indicator, misfit.words());
        }
        Line line = fit.line();
        double[] reached = {at(line, span.least()), at(line, span.greatest())};
        Arrays.sort(reached);
        double least = line.least() > Double.NEGATIVE_INFINITY ? line.least() : reached[0];
        double greatest = line.greatest() < Double.POSITIVE_INFINITY ? line.greatest() : reached[1];
        Beyond beyond = line.hasEnds() ? Beyond.HOLD : Beyond.PASS;
        return Optional.of(posts(indicator, line, span, least, greatest, beyond));
    }

    private static Normalisation posts(
            Indicator indicator, Line line, Span span, double least, double greatest, Beyond beyond) {
        try {
            return new Goalposts(where(line, span, least), where(line, span, greatest), least, greatest, beyond);
        } catch (IllegalArgumentException e) {
            throw refuse(indicator, String.valueOf(e.getMessage()));
        }
    }

    private static double at(Line line, double x) {
        return Math.max(line.least(), Math.min(line.greatest(), unheld(line, x)));
    }

    private static double unheld(Line line, double x) {
        return (x - line.shift()) * line.factor() + line.base();
    }

    /** The raw value at which a line has a result: an end of the span itself where it is that, so that its unit gets all of it. */
    private static double where(Line line, Span span, double y) {
        double rounding = ROUNDING * Math.abs((span.greatest() - span.least()) * line.factor());
        if (Math.abs(unheld(line, span.least()) - y) <= rounding) {
            return span.least();
        }
        return Math.abs(unheld(line, span.greatest()) - y) <= rounding
                ? span.greatest()
                : line.shift() + (y - line.base()) / line.factor();
    }

    /** A rule that judges units beside one another, as goalposts of all years; where the table gives no raw values the rule stays. */
    private Optional<Normalisation> ofRule(Indicator indicator, RelativeRule rule) {
        double[] values = raw(indicator);
        Span span = Span.of(values);
        if (!(span.least() <= span.greatest())) {
            return Optional.empty();
        }
        if (index.recipe().normalising().of() != Normalising.Of.RAW) {
            throw refuse(indicator, "its rule judges raw values, and the recipe normalises attainments");
        }
        boolean more = indicator.direction() == Direction.MORE;
        boolean ofBest = rule.method() == RelativeRule.Method.SHARE_OF_BEST;
        if (ofBest && !more) {
            throw refuse(indicator, "least / x is no line between two goalposts");
        }
        if (span.least() == span.greatest() && !ofBest) {
            throw refuse(indicator, "its values are " + span.least() + " in all years");
        }
        double worst = ofBest ? 0 : more ? span.least() : span.greatest();
        return Optional.of(new Goalposts(worst, more ? span.greatest() : span.least()));
    }

    private double[] raw(Indicator indicator) {
        return indicator.rawColumns().size() == 1
                ? table.numbers(Column.of(indicator.rawColumns().get(0))).orElse(new double[0])
                : new double[0];
    }

    /** What the rules make of all years' rows, without normalising. */
    private double[] attainments(Indicator indicator) {
        Normalising none = new Normalising(Normalising.Of.RAW, Optional.empty(), Map.of(), OptionalDouble.empty());
        CompositeIndex rules =
                index.with(index.recipe().withPreparation(Preparation.of()).normalise(choice -> none));
        return table.slices().stream()
                .map(slice -> rules.score(slice).scores(indicator.code()))
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    private static DtiException refuse(Indicator indicator, String problem) {
        return new DtiException(
                FindingCode.NO_PANEL_GOALPOSTS,
                Place.of("", indicator.code()),
                "code",
                indicator.code(),
                "problem",
                problem);
    }
}
