package org.opendti.framework;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.opendti.aggregate.PowerMean;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;

/** A framework that uses everything a framework can say. */
public final class MadeUp {

    private MadeUp() {}

    public static Framework framework() {
        Provenance inferred =
                new Provenance(Provenance.Kind.INFERRED, new Label("đoán \"từ\" số", "guessed from figures"));
        return Framework.builder("made-up")
                .title(new Label("Bịa ra", "Made up"))
                .edition(new EditionInfo("Quyết định 1", Optional.of(LocalDate.of(2024, 2, 29)), List.of(2024, 2025)))
                .ranking(new RankingRule(OptionalInt.of(2), TiePolicy.AVERAGE))
                .input(new Input("population", Input.Type.NUMBER, "người"))
                .input(new Input("leader", Input.Type.LEVEL, ""))
                .input(new Input("portal", Input.Type.FLAG, ""))
                .input(new Input("R.chair", Input.Type.LEVEL, ""))
                .input(new Input("R.open", Input.Type.FLAG, ""))
                .input(new Input("R.posts", Input.Type.NUMBER, ""))
                .input(new Input("R.people", Input.Type.NUMBER, "người"))
                .indicator(new Indicator(
                        "A.1",
                        "1.1",
                        new Label("Hồ sơ", "Files"),
                        OptionalDouble.of(0.1),
                        "ngày",
                        Direction.LESS,
                        List.of(),
                        new ShareRule(),
                        inferred))
                .indicator(new Indicator(
                        "A.2",
                        "",
                        Label.of("A.2"),
                        OptionalDouble.empty(),
                        "",
                        Direction.MORE,
                        List.of(),
                        new NotScoredRule(),
                        new Provenance(Provenance.Kind.OFFICIAL, Label.of("QĐ"))))
                .indicator(Indicator.share("A.3", 1e6))
                .indicator(rule("R.1", new LevelRule(levels()), "R.chair"))
                .indicator(rule("R.2", new ConditionsRule(List.of(1.0)), "R.open"))
                .indicator(rule(
                        "R.3",
                        new StepsRule(List.of(new StepsRule.Step(1, 0.25), new StepsRule.Step(4, 1))),
                        "R.posts"))
                .indicator(rule(
                        "R.4",
                        new RatioRule(RatioRule.Zero.EVERYTHING, ScoringRule.Beyond.ERROR),
                        "R.posts",
                        "R.people"))
                .indicator(rule("R.5", new PerCapitaRule(100, 1.5, ScoringRule.Beyond.HOLD), "R.posts", "R.people"))
                .indicator(rule("R.6", new TargetRule(80, ScoringRule.Beyond.HOLD)))
                .indicator(rule("R.7", new GoalpostsRule(10, 2, ScoringRule.Beyond.ERROR)))
                .indicator(rule("R.8", new SurveyRule(1, 5)))
                .indicator(rule("R.9", new ExternalRule(193, 1, ScoringRule.Beyond.HOLD)))
                .indicator(rule("R.10", new RelativeRule(RelativeRule.Method.SHARE_OF_BEST)))
                .indicator(
                        rule("R.11", new GoalpostsRule(100, 75_000, GoalpostsRule.Scale.LOG, ScoringRule.Beyond.HOLD)))
                .aggregate(Aggregate.of(
                        "R",
                        Aggregate.Kind.MAIN_INDEX,
                        10,
                        "R.1",
                        "R.2",
                        "R.3",
                        "R.4",
                        "R.5",
                        "R.6",
                        "R.7",
                        "R.8",
                        "R.9",
                        "R.10",
                        "R.11"))
                .aggregate(Aggregate.of("A", Aggregate.Kind.MAIN_INDEX, 50)
                        .withParts(Part.of("A.1"), Part.of("A.2", 0), Part.of("A.3", 1.0 / 3)))
                .aggregate(Aggregate.of("B", Aggregate.Kind.MAIN_INDEX, 0))
                .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 50, "A", "B"))
                .aggregate(new Aggregate(
                        "P",
                        "I",
                        Label.of("P"),
                        Aggregate.Kind.PILLAR,
                        OptionalDouble.empty(),
                        List.of(Part.of("G")),
                        new PowerMean(0.5),
                        Provenance.UNSTATED))
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 100).withParts(Part.of("G"), Part.of("P", 0.7)))
                .headline("I")
                .build();
    }

    private static Indicator rule(String code, ScoringRule rule, String... inputs) {
        return Indicator.share(code, 1).withRule(rule, inputs);
    }

    private static Map<String, Double> levels() {
        Map<String, Double> levels = new LinkedHashMap<>();
        levels.put("chủ tịch", 1.0);
        levels.put("phó chủ tịch", 0.5);
        levels.put("không", 0.0);
        return levels;
    }

    static String json(Framework framework) {
        StringWriter writer = new StringWriter();
        try {
            FrameworkJson.write(framework, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    static Framework read(String json) {
        try {
            return FrameworkJson.read(new StringReader(json), "f.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
