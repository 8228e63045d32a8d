package org.opendti.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.framework.AggregationJson;
import org.opendti.framework.RuleJson;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.ShareRule;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonValue;
import org.opendti.normalise.NormalisationJson;

/** Reads scenarios; whatever is wrong becomes a finding. */
final class ScenarioReader {

    private final Findings findings;
    private final Map<String, Function<JsonFields, Optional<Change>>> readers = new LinkedHashMap<>();

    ScenarioReader(Findings findings) {
        this.findings = findings;
        readers.put("set", json -> cells(json, this::to));
        readers.put("add", json -> cells(json, own -> Optional.of(new Move.Plus(own.number("amount")))));
        readers.put("multiply", json -> cells(json, own -> Optional.of(new Move.Times(own.number("factor")))));
        readers.put("close-gap", json -> cells(json, this::closeGap));
        readers.put(
                "weights", json -> Optional.of(Change.weights(json.text("aggregate"), json.numbersByName("weights"))));
        readers.put("rule", json -> Optional.of(Change.rule(json.text("indicator"), rule(json))));
        readers.put(
                "goalposts",
                json -> Optional.of(
                        Change.goalposts(json.text("indicator"), json.number("worst"), json.number("best"))));
        readers.put(
                "aggregation",
                json -> method(json)
                        .map(value ->
                                Change.aggregation(json.text("aggregate"), AggregationJson.read(value, findings))));
        readers.put(
                "normalisation",
                json -> method(json)
                        .map(value ->
                                Change.normalisation(json.text("indicator"), NormalisationJson.read(value, findings))));
        readers.put("leave-out", json -> Optional.of(Change.leaveOut(json.text("element"))));
        readers.put("add-unit", json -> Optional.of(Change.addUnit(json.text("unit"), json.numbersByName("cells"))));
        readers.put("remove-unit", json -> Optional.of(Change.removeUnit(json.text("unit"))));
        readers.put("assume", this::assume);
    }

    List<Scenario> read(JsonFields json) {
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (json.valueIfAny("scenarios").isEmpty()) {
            findings.add(FindingCode.JSON_MISSING_KEY, json.place(), "key", "scenarios");
        }
        for (JsonFields own : json.objects("scenarios")) {
            checked(own, () -> scenario(own)).ifPresent(scenario -> {
                scenarios.add(scenario);
                if (!names.add(scenario.name())) {
                    bad(own, "two scenarios are called '" + scenario.name() + "'; give each a name of its own");
                }
            });
        }
        json.end();
        return scenarios;
    }

    private Optional<Scenario> scenario(JsonFields json) {
        String name = json.text("name");
        UnderGiven rule =
                json.word("underGiven", JsonFields.words(UnderGiven.values(), UnderGiven::id), UnderGiven.REFUSE);
        List<Change> changes = new ArrayList<>();
        for (JsonFields own : json.objects("changes")) {
            checked(own, () -> change(own)).ifPresent(changes::add);
        }
        json.end();
        return Optional.of(new Scenario(name, changes, rule));
    }

    private Optional<Change> change(JsonFields json) {
        json.text("change");
        Optional<Change> change =
                json.word("change", readers, other -> Optional.<Change>empty()).apply(json);
        if (change.isPresent()) {
            json.end();
        }
        return change;
    }

    private Optional<Change> cells(JsonFields json, Function<JsonFields, Optional<Move>> reading) {
        String column = json.text("column");
        UnitChoice units = units(json);
        return reading.apply(json).map(move -> new CellChange(units, column, move));
    }

    private UnitChoice units(JsonFields json) {
        List<String> units = new ArrayList<>(json.texts("units"));
        json.textIfAny("unit").ifPresent(units::add);
        return new UnitChoice(units, json.textIfAny("group"));
    }

    private Optional<Move> to(JsonFields json) {
        if (json.valueIfAny("to").orElse(null) instanceof JsonValue.Text word) {
            return Optional.of(new Move.Word(word.text()));
        }
        return Optional.of(new Move.To(json.number("to")));
    }

    private Optional<Move> closeGap(JsonFields json) {
        double share = json.number("share");
        return goal(json).map(goal -> new Move.CloseGap(share, goal));
    }

    private Optional<Goal> goal(JsonFields json) {
        if (json.valueIfAny("goal").orElse(null) instanceof JsonValue.Members) {
            JsonFields own = json.object("goal").orElseThrow();
            Optional<Goal> goal = goalOf(own);
            own.end();
            return goal;
        }
        json.text("goal");
        Map<String, Optional<Goal>> words =
                Map.of("target", Optional.of(Goal.target()), "best", Optional.of(Goal.best()));
        return json.word("goal", words, Optional.empty());
    }

    private Optional<Goal> goalOf(JsonFields json) {
        Optional<Goal> unit = json.textIfAny("unit").map(Goal::unit);
        Optional<Goal> mean = json.textIfAny("meanOf").map(Goal::meanOf);
        if (unit.isPresent() || mean.isPresent()) {
            return unit.or(() -> mean);
        }
        return Optional.of(new Goal.Value(json.number("value")));
    }

    private ScoringRule rule(JsonFields json) {
        return json.object("rule").map(own -> RuleJson.read(own, findings)).orElseGet(ShareRule::new);
    }

    private Optional<JsonValue> method(JsonFields json) {
        Optional<JsonValue> value = json.valueIfAny("method");
        if (value.isEmpty()) {
            findings.add(FindingCode.JSON_MISSING_KEY, json.place(), "key", "method");
        }
        return value;
    }

    private Optional<Change> assume(JsonFields json) {
        String assumption = json.text("assumption");
        Map<String, Map<String, Double>> cells = new LinkedHashMap<>();
        JsonValue value = json.valueIfAny("cells").orElse(null);
        json.object("cells").ifPresent(units -> {
            if (value instanceof JsonValue.Members members) {
                members.members().keySet().forEach(unit -> cells.put(unit, units.numbersByName(unit)));
            }
        });
        return Optional.of(new AssumedCells(assumption, cells));
    }

    /** What is read, unless it breaks a rule; told once where a finding says so already. */
    private <T> Optional<T> checked(JsonFields json, Supplier<Optional<T>> reading) {
        int before = findings.list().size();
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            if (findings.list().size() == before) {
                bad(json, String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }

    private void bad(JsonFields json, String problem) {
        findings.add(FindingCode.BAD_SCENARIO, json.place(), "problem", problem);
    }
}
