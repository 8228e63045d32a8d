package org.opendti.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.opendti.sample.IllustrativeTable.Component;

/**
 * From attainment back to cells, rule by rule; the other way round than the library, and without it. Each method writes the
 * cells of one component and returns what they earn as written.
 */
final class InverseRules {

    /** How large a denominator is that a province reports itself: from, to, and whether per 1,000 inhabitants. */
    private record Size(double from, double to, boolean perThousand) {}

    private static final Map<String, Size> SIZES = Map.ofEntries(
            Map.entry("NTS.3.b", new Size(30, 120, false)),
            Map.entry("TCS.8.b", new Size(30, 90, false)),
            Map.entry("NLS.7.b", new Size(25, 45, false)),
            Map.entry("ATTT.1.b", new Size(30, 90, false)),
            Map.entry("HDCQS.1.b", new Size(900, 1400, false)),
            Map.entry("HDCQS.3.b", new Size(8, 25, true)),
            Map.entry("HDCQS.5.b", new Size(3, 6, true)),
            Map.entry("HDKTS.1.b", new Size(6, 9, true)),
            Map.entry("HDKTS.2.b", new Size(4, 5.5, true)));

    /** The ends between which the relative rules find the provinces. */
    private static final Map<String, Size> ENDS =
            Map.of("HDCQS.10", new Size(0, 640, false), "HDKTS.8", new Size(120, 24_000, false));

    private static final Size NO_SIZE = new Size(0, 100, false);

    private final SplittableRandom random;

    InverseRules(SplittableRandom random) {
        this.random = random;
    }

    /** A number with at most so many decimals, without zeros at its end: 0.4450 is 0.445. */
    static String decimals(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : decimals == 0 ? rounded : rounded.stripTrailingZeros())
                .toPlainString();
    }

    private double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private static double number(Map<String, String> cells, String column) {
        return Double.parseDouble(cells.getOrDefault(column, ""));
    }

    /** Writes a number and returns it as written. */
    private static double put(Map<String, String> cells, Component component, double number, int decimals) {
        String text = decimals(number, decimals);
        cells.put(component.columns().get(0), text);
        return Double.parseDouble(text);
    }

    /** A place among the provinces. */
    double rank(Component component, int place, Map<String, String> cells) {
        return post(component, put(cells, component, place, 0));
    }

    /** A whole count between the component's ends: the best province is aimed at 1, the worst at 0. */
    double relative(Component component, double aim, Map<String, String> cells) {
        Size ends = ENDS.getOrDefault(component.code(), NO_SIZE);
        boolean minMax = component.rule().path("method").asText().equals("min-max");
        double least = minMax ? ends.from : Math.max(1, ends.from);
        double value = put(cells, component, Math.max(least, ends.from + (ends.to - ends.from) * aim), 0);
        return minMax ? (value - ends.from) / (ends.to - ends.from) : value / ends.to;
    }

    /** What is collected and not scored: whether it is so, or a count up to 40, or up to 1,200 where indicators are counted. */
    void collected(Component component, Map<String, String> cells) {
        String column = component.columns().get(0);
        double drawn = random.nextDouble();
        boolean flag = !column.equals(component.code());
        double most = component.unit().equals("chỉ số") ? 1200 : 40;
        cells.put(column, flag ? (drawn < 0.6 ? "yes" : "no") : decimals(most * drawn, 0));
    }

    /** What a component that comes in jumps can earn. */
    static List<Double> earnings(Component component) {
        List<Double> earnings = new ArrayList<>();
        switch (component.type()) {
            case "level" -> component.rule().path("levels").forEach(level -> earnings.add(level.asDouble()));
            case "steps" -> {
                earnings.add(0.0);
                component
                        .rule()
                        .path("steps")
                        .forEach(step -> earnings.add(step.path("earns").asDouble()));
            }
            default -> {
                int sets = 1 << component.columns().size();
                for (int set = 0; set < sets; set++) {
                    earnings.add(met(component, set));
                }
            }
        }
        return earnings;
    }

    /** What a set of conditions earns; bit k is condition k. */
    private static double met(Component component, int set) {
        double earned = 0;
        for (int k = 0; k < component.columns().size(); k++) {
            earned += (set >> k & 1) * component.rule().path("shares").path(k).asDouble();
        }
        return earned;
    }

    static double nearest(Component component, double aim) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double earns : earnings(component)) {
            nearest = Math.abs(earns - aim) < Math.abs(nearest - aim) ? earns : nearest;
        }
        return nearest;
    }

    /** Words, flags or a count that earn exactly so much. */
    void jump(Component component, double earns, Map<String, String> cells) {
        switch (component.type()) {
            case "level" ->
                component.rule().path("levels").properties().forEach(level -> {
                    if (level.getValue().asDouble() == earns) {
                        cells.put(component.columns().get(0), level.getKey());
                    }
                });
            case "steps" -> put(cells, component, count(component.rule().path("steps"), earns), 0);
            default -> flags(component, earns, cells);
        }
    }

    /** A count between the step that earns so much and the next; up to 1.3 times the last step. */
    private double count(JsonNode steps, double earns) {
        double from = 0;
        double next = 1.3 * steps.path(steps.size() - 1).path("from").asDouble() + 1;
        for (JsonNode step : steps) {
            if (step.path("earns").asDouble() > earns) {
                next = Math.min(next, step.path("from").asDouble());
            } else {
                from = step.path("from").asDouble();
            }
        }
        return Math.floor(between(from, next));
    }

    /** One of the sets of conditions that earn so much. */
    private void flags(Component component, double earns, Map<String, String> cells) {
        List<Double> earnings = earnings(component);
        int set = (int) between(0, earnings.size());
        while (Math.abs(earnings.get(set) - earns) > 1e-9) {
            set = (set + 1) % earnings.size();
        }
        for (int k = 0; k < component.columns().size(); k++) {
            cells.put(component.columns().get(k), (set >> k & 1) == 1 ? "yes" : "no");
        }
    }

    /** Cells that earn nearly so much; a share that takes the rest has five decimals. */
    double continuous(Component component, double aim, boolean takesTheRest, Map<String, String> cells) {
        return switch (component.type()) {
            case "share" -> share(component, aim, takesTheRest, cells);
            case "ratio" -> ratio(component, aim, cells);
            case "per-capita" -> perCapita(component, aim, cells);
            case "target" -> target(component, aim, cells);
            case "survey" -> between(component, "least", "most", aim, cells);
            case "goalposts", "external" -> between(component, "worst", "best", aim, cells);
            default -> throw new IllegalStateException(component.code() + " has rule " + component.type());
        };
    }

    /** Components of odd numbers report percentages, 84.53%; of even numbers, and the last, shares, 0.8453. */
    private static double share(Component component, double aim, boolean takesTheRest, Map<String, String> cells) {
        String code = component.code();
        boolean odd = (code.charAt(code.length() - 1) - '0') % 2 == 1;
        return odd && !takesTheRest ? percent(component, aim, cells) : put(cells, component, aim, takesTheRest ? 5 : 4);
    }

    private static double percent(Component component, double share, Map<String, String> cells) {
        double percent = put(cells, component, 100 * share, 2);
        cells.merge(component.columns().get(0), "%", String::concat);
        return percent / 100;
    }

    /** Of a denominator that is shared, or reported before, or drawn now. */
    private double ratio(Component component, double aim, Map<String, String> cells) {
        String all = component.columns().get(1);
        cells.computeIfAbsent(all, column -> {
            Size size = SIZES.getOrDefault(column, NO_SIZE);
            double thousands = size.perThousand ? number(cells, "population") / 1000 : 1;
            return decimals(thousands * between(size.from, size.to), 0);
        });
        double b = number(cells, all);
        return put(cells, component, aim * b, 0) / b;
    }

    private static double perCapita(Component component, double aim, Map<String, String> cells) {
        double most =
                component.number("target") * number(cells, component.columns().get(1)) / component.number("scale");
        return put(cells, component, Math.min(Math.floor(most), aim * most), 0) / most;
    }

    /** A target up to 1 is a share, written as a percentage; services are counted, all else has one decimal. */
    private static double target(Component component, double aim, Map<String, String> cells) {
        double target = component.number("target");
        return target <= 1
                ? percent(component, aim * target, cells) / target
                : put(cells, component, aim * target, component.unit().equals("dịch vụ") ? 0 : 1) / target;
    }

    /** Between two ends: one decimal where they are 20 or more apart, two where nearer. */
    private static double between(
            Component component, String worst, String best, double aim, Map<String, String> cells) {
        double from = component.number(worst);
        double range = component.number(best) - from;
        double value = put(cells, component, from + range * aim, Math.abs(range) >= 20 ? 1 : 2);
        return (value - from) / range;
    }

    private static double post(Component component, double value) {
        double worst = component.number("worst");
        return (value - worst) / (component.number("best") - worst);
    }
}
