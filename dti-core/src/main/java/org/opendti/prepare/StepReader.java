package org.opendti.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonValue;
import org.opendti.kernel.Spelling;
import org.opendti.table.Column;

/** Reads steps; what they name must be columns of the framework's tables. */
final class StepReader {

    private static final String COLUMNS = "columns";
    private static final Map<String, Average> AVERAGES = JsonFields.words(Average.values(), Average::id);

    private final Framework framework;
    private final Findings findings;
    private final Map<String, Function<JsonFields, Step>> readers;

    StepReader(Framework framework, Findings findings) {
        this.framework = framework;
        this.findings = findings;
        this.readers = Map.of(
                "denominate", this::denominate,
                "screen", this::screen,
                "impute-average", this::imputeAverage,
                "impute-from-others", this::imputeFromOthers,
                "impute-across-years", this::imputeAcrossYears,
                "impute-by-regression", this::imputeByRegression,
                "impute-nearest", this::imputeNearest,
                "treat", this::treat);
    }

    /** A step; nothing after findings. */
    Optional<Step> read(JsonValue value) {
        JsonFields json = new JsonFields(value, findings);
        int before = findings.list().size();
        json.text("type");
        Optional<Function<JsonFields, Step>> reader = json.word("type", optional(readers), Optional.empty());
        Optional<Step> step = Optional.empty();
        if (reader.isPresent()) {
            try {
                step = Optional.of(reader.get().apply(json));
            } catch (IllegalArgumentException e) {
                if (findings.list().size() == before) {
                    findings.add(FindingCode.BAD_RECIPE, json.place(), "problem", String.valueOf(e.getMessage()));
                }
            }
            json.end();
        }
        return step;
    }

    private static <T> Map<String, Optional<T>> optional(Map<String, T> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Optional.of(entry.getValue())));
    }

    private Denominate denominate(JsonFields json) {
        Map<String, Double> scales = json.valueIfAny("scale").isPresent() ? json.numbersByName("scale") : Map.of();
        Map<Column, Denominate.By> columns = new LinkedHashMap<>();
        json.object("by");
        if (json.valueIfAny("by").orElse(null) instanceof JsonValue.Members by) {
            JsonFields names = new JsonFields(by, findings);
            for (String column : by.members().keySet()) {
                String denominator = names.text(column);
                double scale = scales.getOrDefault(column, 1.0);
                columns.put(
                        column(column, names.place(column)),
                        new Denominate.By(column(denominator, names.place(column)), scale));
            }
        }
        return new Denominate(columns);
    }

    private Screen screen(JsonFields json) {
        return new Screen(columnsOrAll(json), least(json, "units"), least(json, "indicators"));
    }

    private static Screen.Least least(JsonFields json, String key) {
        Optional<JsonFields> shares = json.objectIfAny(key);
        if (shares.isEmpty()) {
            return Screen.Least.NONE;
        }
        Screen.Least least = new Screen.Least(
                shares.get().numberIfAny("available").orElse(0),
                shares.get().numberIfAny("nonZero").orElse(0));
        shares.get().end();
        return least;
    }

    private ImputeAverage imputeAverage(JsonFields json) {
        return new ImputeAverage(columnsOrAll(json), average(json), json.textIfAny("group"));
    }

    private static Average average(JsonFields json) {
        return json.word("average", AVERAGES, Average.MEAN);
    }

    private ImputeFromOthers imputeFromOthers(JsonFields json) {
        Map<Column, Direction> indicators = new LinkedHashMap<>();
        for (Column column : columnsOrAll(json)) {
            indicators.put(
                    column,
                    framework.indicators().stream()
                            .filter(indicator -> indicator.rawColumns().contains(column.code()))
                            .map(Indicator::direction)
                            .findFirst()
                            .orElse(Direction.MORE));
        }
        return new ImputeFromOthers(indicators, average(json));
    }

    private ImputeAcrossYears imputeAcrossYears(JsonFields json) {
        return new ImputeAcrossYears(
                columnsOrAll(json),
                json.word(
                        "filling",
                        JsonFields.words(ImputeAcrossYears.Filling.values(), ImputeAcrossYears.Filling::id),
                        ImputeAcrossYears.Filling.LATEST),
                whole(json, "longest"));
    }

    private ImputeByRegression imputeByRegression(JsonFields json) {
        List<Column> columns = columnsOrAll(json);
        return new ImputeByRegression(
                columns,
                json.valueIfAny("predictors").isPresent() ? columns(json, "predictors") : columns,
                whole(json, "most"));
    }

    private ImputeNearest imputeNearest(JsonFields json) {
        List<Column> columns = columnsOrAll(json);
        return new ImputeNearest(
                columns,
                json.valueIfAny("features").isPresent() ? columns(json, "features") : columns,
                whole(json, "k"));
    }

    private Treat treat(JsonFields json) {
        Treat usual = Treat.withDefaults(columnsOrAll(json));
        boolean limited = json.textIfAny("limit").filter("none"::equals).isEmpty();
        OptionalInt most = json.valueIfAny("most").isPresent() ? OptionalInt.of(whole(json, "most")) : usual.most();
        return new Treat(
                usual.columns(),
                json.numberIfAny("skewness").orElse(usual.skewness()),
                json.numberIfAny("kurtosis").orElse(usual.kurtosis()),
                limited ? most : OptionalInt.empty(),
                json.valueIfAny("transform").isPresent() ? transform(json) : usual.transform(),
                json.word("of", Map.of("original", false, "winsorised", true), false));
    }

    private Optional<Transform> transform(JsonFields json) {
        Map<String, Optional<Transform>> words = Map.of(
                "none", Optional.empty(),
                "log-of-range", Optional.of(new LogOfRange(false)),
                "log-of-range-mirrored", Optional.of(new LogOfRange(true)),
                "log-above-least", Optional.of(new LogAboveLeast()),
                "box-cox",
                        Optional.of(
                                json.valueIfAny("lambda").isPresent()
                                        ? BoxCox.of(json.number("lambda"))
                                        : BoxCox.fitted()));
        return json.word("transform", words, Optional.empty());
    }

    private int whole(JsonFields json, String key) {
        double number = json.number(key);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(key + " (" + number + ") must be a whole number");
        }
        return (int) number;
    }

    private List<Column> columns(JsonFields json, String key) {
        return json.texts(key).stream()
                .map(name -> column(name, json.place(key)))
                .toList();
    }

    /** The columns named, else those of all indicators that are one number. */
    private List<Column> columnsOrAll(JsonFields json) {
        return json.valueIfAny(COLUMNS).isPresent() ? columns(json, COLUMNS) : numbers(framework);
    }

    static List<Column> numbers(Framework framework) {
        return framework.indicators().stream()
                .filter(indicator ->
                        indicator.rawColumns().size() == 1 && indicator.rule().inputType() == Input.Type.NUMBER)
                .map(indicator -> Column.of(indicator.rawColumns().get(0)))
                .distinct()
                .toList();
    }

    private Column column(String name, Place place) {
        List<String> known = Stream.concat(
                        framework.indicators().stream().map(Indicator::code),
                        framework.inputs().stream().map(Input::code))
                .toList();
        if (!known.contains(name)) {
            findings.add(
                    FindingCode.UNKNOWN_ELEMENT,
                    place,
                    "code",
                    name,
                    "framework",
                    framework.id(),
                    "nearest",
                    String.join(", ", Spelling.nearest(name, known, 3)));
        }
        return Column.of(name);
    }
}
