package org.opendti.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.opendti.SampleData;
import org.opendti.framework.Aggregate;
import org.opendti.framework.ConditionsRule;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.Label;
import org.opendti.framework.LevelRule;
import org.opendti.framework.PerCapitaRule;
import org.opendti.framework.Provenance;
import org.opendti.framework.RatioRule;
import org.opendti.framework.RelativeRule;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.ScoringRule.Beyond;
import org.opendti.framework.ShareRule;
import org.opendti.framework.StepsRule;
import org.opendti.framework.SurveyRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.CompositeIndex;
import org.opendti.rank.RankingRule;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Tables to plan with. */
final class Cases {

    static final CompositeIndex DTI_2022 = CompositeIndex.of(Editions.forYear(2022));
    static final IndicatorTable PUBLISHED_2022 = published("dti-2022/published.csv", DTI_2022);

    /** One indicator of each rule that counts, 10 points each, all parts of {@code X}. */
    static final CompositeIndex RULES = CompositeIndex.of(rules());

    static final UnitList UNITS = units("one", "two", "three", "zero", "u1", "u2", "u3", "u4", "u5");

    private Cases() {}

    private static UnitList units(String... codes) {
        UnitList.Builder units = UnitList.builder("units");
        for (String code : codes) {
            units.unit(code, code, Map.of(), List.of());
        }
        return units.build();
    }

    static IndicatorTable published(String file, CompositeIndex index) {
        return TableCsv.read(SampleData.file(file), index.framework(), Provinces.of63());
    }

    static CompositeIndex illustrativeIndex() {
        return CompositeIndex.of(FrameworkJson.read(SampleData.file("dti-province-2022-illustrative/framework.json")));
    }

    /** The illustrative table, what is judged between the provinces held fixed. */
    static Planner illustrative() {
        CompositeIndex index = illustrativeIndex();
        String[] relative = index.framework().indicators().stream()
                .filter(indicator -> indicator.rule() instanceof RelativeRule)
                .map(Indicator::code)
                .toArray(String[]::new);
        return Planner.of(index, published("dti-province-2022-illustrative/raw.csv", index))
                .forUnit("Bình Dương")
                .fixing(relative);
    }

    /** Shares A, B, C of 50, 30 and 20 points, and units in their order. */
    static Planner shares(double[]... units) {
        return shares(RankingRule.unrounded(), units);
    }

    static Planner shares(RankingRule ranking, double[]... units) {
        CompositeIndex index = CompositeIndex.of(Framework.builder("shares")
                .ranking(ranking)
                .indicator(Indicator.share("A", 50))
                .indicator(Indicator.share("B", 30))
                .indicator(Indicator.share("C", 20))
                .aggregate(Aggregate.of("X", Aggregate.Kind.INDEX, 100, "A", "B", "C"))
                .headline("X")
                .build());
        TableBuilder table = IndicatorTable.builder(UNITS);
        for (int u = 0; u < units.length; u++) {
            table.row("u" + (u + 1)).set("A", units[u][0]).set("B", units[u][1]).set("C", units[u][2]);
        }
        return Planner.of(index, table.build()).forUnit("u1");
    }

    private static Framework rules() {
        Framework.Builder builder = Framework.builder("rules");
        for (String input : List.of("R.a", "R.b", "P.a", "people")) {
            builder.input(new Input(input, Input.Type.NUMBER, ""));
        }
        for (String input : List.of("C.1", "C.2", "C.3")) {
            builder.input(new Input(input, Input.Type.FLAG, ""));
        }
        builder.input(new Input("L.a", Input.Type.LEVEL, ""));
        StepsRule steps = new StepsRule(List.of(
                new StepsRule.Step(1, 0.25),
                new StepsRule.Step(2, 0.25),
                new StepsRule.Step(3, 0.75),
                new StepsRule.Step(6, 1)));
        String[] codes = {"S", "T", "V", "G", "D", "N", "R", "P", "L", "K", "C"};
        List<Indicator> indicators = List.of(
                of("S", new ShareRule()),
                of("T", new TargetRule(0.8, Beyond.HOLD)),
                of("V", new SurveyRule(1, 5)),
                of("G", new GoalpostsRule(20, 60, Beyond.HOLD)),
                of("D", new GoalpostsRule(10, 2, Beyond.HOLD)),
                of("N", new GoalpostsRule(1, 100, GoalpostsRule.Scale.LOG, Beyond.HOLD)),
                of("R", new RatioRule(RatioRule.Zero.NOTHING, Beyond.ERROR), "R.a", "R.b"),
                of("P", new PerCapitaRule(100, 0.3, Beyond.HOLD), "P.a", "people"),
                of("L", new LevelRule(Map.of("none", 0.0, "deputy", 0.5, "chairman", 1.0)), "L.a"),
                of("K", steps),
                of("C", new ConditionsRule(List.of(0.5, 0.3, 0.2)), "C.1", "C.2", "C.3"));
        indicators.forEach(builder::indicator);
        builder.aggregate(Aggregate.of("X", Aggregate.Kind.INDEX, 110, codes));
        return builder.headline("X").build();
    }

    static Indicator of(String code, ScoringRule rule, String... inputs) {
        return new Indicator(
                code,
                "",
                Label.of(code),
                OptionalDouble.of(10),
                "",
                Direction.MORE,
                List.of(inputs),
                rule,
                Provenance.UNSTATED);
    }

    /** The unit {@code one}, of whom every rule has room left; and {@code two}, with all points but those of flags and levels. */
    static IndicatorTable ofRules() {
        return ofRules(IndicatorTable.builder(UNITS)).build();
    }

    static TableBuilder ofRules(TableBuilder table) {
        table.row("one")
                .set("S", 0.5)
                .set("T", 0.4)
                .set("V", 2)
                .set("G", 30)
                .set("D", 8)
                .set("N", 10);
        table.set("R.a", 30)
                .set("R.b", 120)
                .set("P.a", 3)
                .set("people", 2010)
                .set("L.a", "none")
                .set("K", 1);
        table.set("C.1", "không").set("C.2", "có").set("C.3", "không");
        table.row("two")
                .set("S", 1)
                .set("T", 0.8)
                .set("V", 5)
                .set("G", 60)
                .set("D", 2)
                .set("N", 100);
        table.set("R.a", 50)
                .set("R.b", 50)
                .set("P.a", 50)
                .set("people", 1000)
                .set("L.a", "none")
                .set("K", 7);
        return table.set("C.1", "không").set("C.2", "có").set("C.3", "không");
    }

    static Planner rulesPlanner() {
        return Planner.of(RULES, ofRules()).forUnit("one");
    }
}
