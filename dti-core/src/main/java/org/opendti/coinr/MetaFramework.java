package org.opendti.coinr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.Label;
import org.opendti.framework.Part;
import org.opendti.framework.Provenance;
import org.opendti.framework.RelativeRule;
import org.opendti.kernel.Spelling;

/** Makes a framework of iMeta's lines, and tells with their places what stands in the way. */
final class MetaFramework {

    /** What follows from other findings. */
    private static final Set<FindingCode> FOLLOWING = Set.of(FindingCode.UNUSED_INDICATOR, FindingCode.NO_HEADLINE);

    private static final Set<FindingCode> OF_WEIGHTS = Set.of(FindingCode.BAD_WEIGHT, FindingCode.NO_WEIGHT);

    private final Meta meta;
    private final Findings findings;
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final List<String> tops = new ArrayList<>();
    private final Levels levels;

    MetaFramework(Meta meta, Findings findings) {
        this.meta = meta;
        this.findings = findings;
        this.levels = new Levels(meta, findings);
    }

    /** The framework; empty after findings. */
    Optional<Framework> read() {
        boolean whole = !findings.hasErrors();
        for (String code : of(CoinrType.AGGREGATE)) {
            parts.put(code, new ArrayList<>());
        }
        of(CoinrType.INDICATOR).forEach(this::link);
        of(CoinrType.AGGREGATE).forEach(this::link);
        parts.forEach((code, own) -> {
            if (own.isEmpty() && whole) {
                findings.add(FindingCode.NO_PARTS, meta.line(code).place(MetaTable.CODE), "code", code);
            }
        });
        if (tops.size() > 1) {
            tellTops(meta.line(tops.get(1)).place(MetaTable.PARENT));
        }
        return build();
    }

    private List<String> of(CoinrType type) {
        return meta.types().keySet().stream()
                .filter(code -> meta.types().get(code) == type)
                .toList();
    }

    /** Makes an element a part of its parent. */
    private void link(String code) {
        MetaTable.Line line = meta.line(code);
        String parent = line.text(MetaTable.PARENT);
        List<Part> siblings = parts.get(parent);
        Part part = new Part(code, weight(line));
        if (siblings != null) {
            siblings.add(part);
            levels.check(code, parent);
        } else if (!parent.isEmpty()) {
            unknownParent(code, parent, line);
        } else if (meta.types().get(code) == CoinrType.AGGREGATE) {
            tops.add(code);
        } else {
            findings.add(FindingCode.NO_PARENT, line.place(MetaTable.PARENT), "code", code);
        }
    }

    /** The weight; empty where there is none, 1 where there is a text that has been told. */
    private static OptionalDouble weight(MetaTable.Line line) {
        double weight = line.number(MetaTable.WEIGHT);
        if (Double.isNaN(weight)) {
            return line.text(MetaTable.WEIGHT).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(1);
        }
        return OptionalDouble.of(weight);
    }

    private void unknownParent(String code, String parent, MetaTable.Line line) {
        if (!meta.isRefused(parent)) {
            findings.add(
                    FindingCode.UNKNOWN_PARENT,
                    line.place(MetaTable.PARENT),
                    "code",
                    code,
                    "parent",
                    parent,
                    "nearest",
                    String.join(", ", Spelling.nearest(parent, parts.keySet(), 3)));
        }
    }

    private void tellTops(Place place) {
        findings.add(FindingCode.NOT_ONE_TOP, place, "codes", tops.isEmpty() ? "–" : String.join(", ", tops));
    }

    private Optional<Framework> build() {
        String headline = tops.isEmpty() ? parts.keySet().stream().findFirst().orElse("") : tops.get(0);
        Framework.Builder framework = Framework.builder(headline).headline(headline);
        if (!headline.isEmpty()) {
            framework.title(Label.of(MetaReader.name(meta.line(headline))));
        }
        meta.columns().stream()
                .filter(column -> column.type() != CoinrType.GROUP)
                .forEach(column -> framework.input(input(column)));
        of(CoinrType.INDICATOR).forEach(code -> framework.indicator(indicator(meta.line(code))));
        of(CoinrType.AGGREGATE).forEach(code -> framework.aggregate(aggregate(meta.line(code), code.equals(headline))));
        try {
            return Optional.of(framework.build()).filter(built -> !findings.hasErrors());
        } catch (DtiException e) {
            e.findings().forEach(this::tell);
            if (!findings.hasErrors()) {
                tellTops(Place.file(meta.source()));
            }
            return Optional.empty();
        }
    }

    static Input input(CoinrColumn column) {
        boolean number = column.type() == CoinrType.DENOMINATOR;
        return new Input(column.code(), number ? Input.Type.NUMBER : Input.Type.LEVEL, column.unit());
    }

    private Indicator indicator(MetaTable.Line line) {
        return new Indicator(
                line.code(),
                "",
                Label.of(MetaReader.name(line)),
                OptionalDouble.empty(),
                line.text(MetaTable.UNIT),
                direction(line),
                List.of(),
                new RelativeRule(RelativeRule.Method.MIN_MAX),
                Provenance.UNSTATED);
    }

    private static Direction direction(MetaTable.Line line) {
        double direction = line.number(MetaTable.DIRECTION);
        boolean told =
                Double.isNaN(direction) && !line.text(MetaTable.DIRECTION).isEmpty();
        if (direction != 1 && direction != -1 && !told) {
            line.unknown(MetaTable.DIRECTION, "1, -1");
        }
        return direction == -1 ? Direction.LESS : Direction.MORE;
    }

    private Aggregate aggregate(MetaTable.Line line, boolean headline) {
        double direction = line.number(MetaTable.DIRECTION);
        if (!Double.isNaN(direction) && direction != 1) {
            line.unknown(MetaTable.DIRECTION, "1");
        }
        return new Aggregate(
                line.code(),
                "",
                Label.of(MetaReader.name(line)),
                Levels.kind(levels.level(line.code()), headline),
                OptionalDouble.empty(),
                parts.getOrDefault(line.code(), List.of()),
                new ArithmeticMean(),
                Provenance.UNSTATED);
    }

    /** Puts a finding of the framework's own check where it stands in iMeta. */
    private void tell(Finding finding) {
        if (FOLLOWING.contains(finding.code())) {
            return;
        }
        String code = finding.parameters().getOrDefault("part", finding.place().element());
        String column = OF_WEIGHTS.contains(finding.code())
                ? MetaTable.WEIGHT
                : finding.code() == FindingCode.CYCLE ? MetaTable.PARENT : MetaTable.CODE;
        MetaTable.Line line = meta.lines().get(code);
        Place place = line == null ? finding.place() : line.place(column);
        findings.add(new Finding(finding.code(), finding.severity(), place, finding.parameters()));
    }
}
