package org.opendti.framework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonValue;
import org.opendti.kernel.Numbers;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;

/** Turns the JSON of a framework into one, remembering where each element stands. */
final class FrameworkReader {

    private static final Map<String, TiePolicy> TIES = JsonFields.words(TiePolicy.values(), TiePolicy::id);
    private static final Map<String, Input.Type> INPUT_TYPES = JsonFields.words(Input.Type.values(), Input.Type::id);
    private static final Map<String, Direction> DIRECTIONS = JsonFields.words(Direction.values(), Direction::id);
    private static final Map<String, Aggregate.Kind> KINDS =
            JsonFields.words(Aggregate.Kind.values(), Aggregate.Kind::id);
    private static final Map<String, Provenance.Kind> PROVENANCES =
            JsonFields.words(Provenance.Kind.values(), Provenance.Kind::id);

    private final JsonFields json;
    private final Findings findings;
    private final Place file;

    /** Where each element's details stand; the key is code, blank, detail. */
    private final Map<String, Place> places = new HashMap<>();

    FrameworkReader(JsonFields json, Findings findings, Place file) {
        this.json = json;
        this.findings = findings;
        this.file = file;
    }

    Framework build() {
        Framework.Builder framework = Framework.builder(json.text("id"));
        json.object("title").map(this::label).ifPresent(framework::title);
        json.objectIfAny("edition").map(this::edition).ifPresent(framework::edition);
        json.objectIfAny("ranking").map(this::ranking).ifPresent(framework::ranking);
        json.objects("inputs").forEach(input -> framework.input(input(input)));
        json.objects("indicators").forEach(indicator -> framework.indicator(indicator(indicator)));
        json.objects("aggregates").forEach(aggregate -> framework.aggregate(aggregate(aggregate)));
        framework.headline(json.text("headline"));
        remember("", "headline", json.place("headline"));
        json.end();
        return framework.build(findings, this::place);
    }

    private Place place(String code, String detail) {
        Place known = places.get(code + " " + detail);
        return (known != null ? known : places.getOrDefault(code + " ", file)).withElement(code);
    }

    private void remember(String code, String detail, Place place) {
        places.put(code + " " + detail, place);
    }

    /** Remembers where an element begins, and where a second one of the same code does. */
    private void remember(String code, JsonFields fields) {
        String detail = places.containsKey(code + " ") ? "again" : "";
        remember(code, detail, fields.place("code"));
        remember(code, "maxPoints", fields.place("maxPoints"));
    }

    private Label label(JsonFields fields) {
        Label label = new Label(fields.text("vi"), fields.text("en"));
        fields.end();
        return label;
    }

    private EditionInfo edition(JsonFields fields) {
        List<Integer> years = new ArrayList<>();
        for (JsonValue value : fields.array("years")) {
            if (value instanceof JsonValue.Numeric year
                    && year.number() == Math.rint(year.number())
                    && year.number() >= 1
                    && year.number() <= 9999) {
                years.add((int) year.number());
            } else {
                findings.add(FindingCode.JSON_WRONG_TYPE, value.place(), "found", value.type(), "wanted", "year");
            }
        }
        Optional<LocalDate> issued = fields.textIfAny("issued").flatMap(text -> date(text, fields.place("issued")));
        EditionInfo edition = new EditionInfo(fields.textIfAny("decision").orElse(""), issued, years);
        fields.end();
        return edition;
    }

    private Optional<LocalDate> date(String text, Place place) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            findings.add(FindingCode.BAD_DATE, place, "value", text);
            return Optional.empty();
        }
    }

    private RankingRule ranking(JsonFields fields) {
        OptionalDouble digits = fields.numberIfAny("digits");
        TiePolicy ties = fields.word("ties", TIES, TiePolicy.COMPETITION);
        fields.end();
        if (digits.isEmpty()) {
            return RankingRule.unrounded().withTies(ties);
        }
        double count = digits.getAsDouble();
        if (!(count >= 0 && count <= RankingRule.MAX_DIGITS && count == Math.rint(count))) {
            findings.add(
                    FindingCode.BAD_DIGITS,
                    fields.place("digits"),
                    "value",
                    Numbers.shortest(count),
                    "limit",
                    RankingRule.MAX_DIGITS);
            return RankingRule.unrounded().withTies(ties);
        }
        return new RankingRule(OptionalInt.of((int) count), ties);
    }

    private Input input(JsonFields fields) {
        String code = fields.text("code");
        remember(code, fields);
        Input input = new Input(
                code,
                fields.word("type", INPUT_TYPES, Input.Type.NUMBER),
                fields.textIfAny("unit").orElse(""));
        fields.end();
        return input;
    }

    private Indicator indicator(JsonFields fields) {
        String code = fields.text("code");
        remember(code, fields);
        for (JsonValue input : fields.array("inputs")) {
            if (input instanceof JsonValue.Text text) {
                remember(code, text.text(), text.place());
            }
        }
        Indicator indicator = new Indicator(
                code,
                fields.textIfAny("number").orElse(""),
                name(fields, code),
                fields.numberIfAny("maxPoints"),
                fields.textIfAny("unit").orElse(""),
                fields.word("direction", DIRECTIONS, Direction.MORE),
                fields.texts("inputs"),
                rule(code, fields),
                provenance(fields));
        fields.end();
        return indicator;
    }

    private ScoringRule rule(String code, JsonFields fields) {
        remember(code, "rule", fields.place("rule"));
        return fields.objectIfAny("rule")
                .map(rule -> RuleJson.read(rule, findings))
                .orElseGet(ShareRule::new);
    }

    private Aggregate aggregate(JsonFields fields) {
        String code = fields.text("code");
        remember(code, fields);
        fields.text("kind");
        List<Part> parts =
                fields.array("parts").stream().map(part -> part(code, part)).toList();
        Aggregate aggregate = new Aggregate(
                code,
                fields.textIfAny("number").orElse(""),
                name(fields, code),
                fields.word("kind", KINDS, Aggregate.Kind.MAIN_INDEX),
                fields.numberIfAny("maxPoints"),
                parts,
                AggregationJson.read(fields, parts.size(), findings),
                provenance(fields));
        fields.end();
        return aggregate;
    }

    private Part part(String aggregate, JsonValue value) {
        if (value instanceof JsonValue.Text code) {
            remember(aggregate, code.text(), code.place());
            return Part.of(code.text());
        }
        JsonFields fields = new JsonFields(value, findings);
        Part part = new Part(fields.text("code"), fields.numberIfAny("weight"));
        remember(aggregate, part.code(), fields.place());
        fields.end();
        return part;
    }

    private Label name(JsonFields fields, String code) {
        return fields.objectIfAny("name").map(this::label).orElseGet(() -> Label.of(code));
    }

    private Provenance provenance(JsonFields fields) {
        return fields.objectIfAny("provenance")
                .map(where -> {
                    Provenance provenance = new Provenance(
                            where.word("kind", PROVENANCES, Provenance.Kind.ILLUSTRATIVE),
                            where.objectIfAny("source").map(this::label).orElseGet(() -> Label.of("")));
                    where.end();
                    return provenance;
                })
                .orElse(Provenance.UNSTATED);
    }
}
