package org.opendti.framework;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.opendti.aggregate.ArithmeticMean;
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
                .indicator(new Indicator(
                        "A.1",
                        "1.1",
                        new Label("Hồ sơ", "Files"),
                        OptionalDouble.of(0.1),
                        "ngày",
                        Direction.LESS,
                        List.of("population", "leader", "portal"),
                        new ScoringRule.Share(),
                        inferred))
                .indicator(new Indicator(
                        "A.2",
                        "",
                        Label.of("A.2"),
                        OptionalDouble.empty(),
                        "",
                        Direction.MORE,
                        List.of(),
                        new ScoringRule.NotScored(),
                        new Provenance(Provenance.Kind.OFFICIAL, Label.of("QĐ"))))
                .indicator(Indicator.share("A.3", 1e6))
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
                        new ArithmeticMean(),
                        Provenance.UNSTATED))
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 100).withParts(Part.of("G"), Part.of("P", 0.7)))
                .headline("I")
                .build();
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
