package org.opendti.coinr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.EditionInfo;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.framework.Provenance;
import org.opendti.framework.RelativeRule;
import org.opendti.rank.RankingRule;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/** Tells what COINr's tables cannot hold, and what they leave out. */
final class CoinrCheck {

    /** What R takes as the name of a column. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}._]*");

    private static final RelativeRule RULE = new RelativeRule(RelativeRule.Method.MIN_MAX);

    private final Framework framework;
    private final IndicatorTable table;
    private final List<CoinrColumn> columns;
    private final Map<String, Integer> levels;
    private final Findings findings = new Findings();

    /** What is left out, by the keys of framework.json and the columns of the table. */
    private final Set<String> leftOut = new LinkedHashSet<>();

    CoinrCheck(CoinrFiles files) {
        this.framework = files.framework();
        this.table = files.table();
        this.columns = files.columns();
        this.levels = Beside.levels(framework);
    }

    /**
     * What is left out.
     *
     * @throws org.opendti.finding.DtiException with all findings, if something cannot be held
     */
    List<Finding> findings() {
        framework.indicators().forEach(this::indicator);
        framework.aggregates().forEach(this::aggregate);
        columns.forEach(column -> name(column.code()));
        parents();
        table();
        units();
        findings.throwIfErrors();
        aside();
        if (!leftOut.isEmpty()) {
            findings.add(FindingCode.LEFT_OUT, Place.NONE, "keys", String.join(", ", leftOut));
        }
        return findings.list();
    }

    private void name(String code) {
        if (!NAME.matcher(code).matches() || DataReader.OWN.containsKey(code)) {
            findings.add(FindingCode.CODE_NOT_OF_R, Place.of("", code), "code", code);
        }
    }

    private void indicator(Indicator indicator) {
        name(indicator.code());
        if (!indicator.rule().equals(RULE)) {
            refuse(indicator.code(), "rule", indicator.rule().type(), "relative (min-max)");
        }
        if (!indicator.rawColumns().equals(List.of(indicator.code()))) {
            refuse(indicator.code(), "inputs", String.join(", ", indicator.inputs()), indicator.code());
        }
    }

    private void aggregate(Aggregate aggregate) {
        String code = aggregate.code();
        name(code);
        if (!aggregate.aggregation().equals(new ArithmeticMean())) {
            refuse(code, "aggregation", aggregate.aggregation().id(), new ArithmeticMean().id());
        }
        if (aggregate.parts().isEmpty()) {
            findings.add(FindingCode.NO_PARTS, Place.of("", code), "code", code);
        } else if (!aggregate.isScored()) {
            refuse(code, "maxPoints", "0", "> 0");
        }
        for (Part part : aggregate.parts()) {
            level(part.code(), code);
        }
    }

    private void level(String part, String parent) {
        int level = levels.getOrDefault(part, 0);
        int above = levels.getOrDefault(parent, 0);
        if (above != level + 1) {
            findings.add(
                    FindingCode.LEVELS_APART,
                    Place.of("", part),
                    "code",
                    part,
                    "level",
                    level,
                    "parent",
                    parent,
                    "above",
                    above);
        }
    }

    private void refuse(String code, String key, String value, String wanted) {
        findings.add(
                FindingCode.NOT_FOR_COINR,
                Place.of("", code),
                "code",
                code,
                "key",
                key,
                "value",
                value,
                "wanted",
                wanted);
    }

    private void parents() {
        Map<String, List<String>> parents = new HashMap<>();
        for (Aggregate aggregate : framework.aggregates()) {
            aggregate
                    .parts()
                    .forEach(part -> parents.computeIfAbsent(part.code(), key -> new ArrayList<>())
                            .add(aggregate.code()));
        }
        List<String> tops = new ArrayList<>();
        for (Element element : framework.inOrder()) {
            List<String> above = parents.getOrDefault(element.code(), List.of());
            if (above.size() > 1) {
                findings.add(
                        FindingCode.SEVERAL_PARENTS,
                        Place.of("", element.code()),
                        "code",
                        element.code(),
                        "parents",
                        String.join(", ", above));
            } else if (above.isEmpty()) {
                tops.add(element.code());
            }
        }
        if (!tops.equals(List.of(framework.headline().code()))) {
            findings.add(FindingCode.NOT_ONE_TOP, Place.of("", ""), "codes", String.join(", ", tops));
        }
    }

    private void table() {
        Set<String> known = new HashSet<>();
        framework.indicators().forEach(indicator -> known.add(indicator.code()));
        columns.forEach(column -> known.add(column.code()));
        for (Column column : table.numberColumns()) {
            boolean element = framework.find(column.code()).isPresent();
            if (column.facet() != Column.Facet.VALUE && element) {
                refuse(column.code(), "column", column.header(), column.code());
            } else if (element && !known.contains(column.code())) {
                findings.add(FindingCode.AGGREGATE_COLUMN, table.place(column), "code", column.code());
            } else if (!known.contains(column.code())) {
                leftOut.add(column.header());
            }
        }
        for (Column column : table.textColumns()) {
            if (column.facet() != Column.Facet.VALUE || !known.contains(column.code())) {
                leftOut.add(column.header());
            }
        }
        if (table.statuses().size() > 1) {
            refuse(
                    "iData",
                    "status",
                    String.join(", ", table.statuses()),
                    table.statuses().iterator().next());
        }
    }

    private void units() {
        Set<String> digits = new LinkedHashSet<>();
        Set<String> taken = new HashSet<>(DataReader.OWN.keySet());
        framework.indicators().forEach(indicator -> taken.add(indicator.code()));
        columns.forEach(column -> taken.add(column.code()));
        for (Unit unit : table.rowUnits()) {
            if (taken.contains(unit.code())) {
                findings.add(FindingCode.UNIT_AS_COLUMN, Place.of(unit.name(), ""), "code", unit.code());
            } else if (Character.isDigit(unit.code().codePointAt(0))) {
                digits.add(unit.code());
            }
        }
        if (!digits.isEmpty()) {
            findings.add(
                    FindingCode.UNIT_CODES_OF_DIGITS,
                    Place.NONE,
                    "count",
                    digits.size(),
                    "code",
                    digits.iterator().next());
        }
    }

    /** What is said of a framework and its elements, and changes no score. */
    private void aside() {
        Element headline = framework.headline();
        leave("id", !framework.id().equals(headline.code()));
        leave("title", !framework.title().equals(headline.name()));
        leave("edition", !framework.edition().equals(EditionInfo.NONE));
        leave("ranking", !framework.ranking().equals(RankingRule.unrounded()));
        leave("number", any(element -> !element.number().isEmpty()));
        leave(
                "name.vi",
                any(element -> !element.name().vi().equals(element.name().en())));
        leave("maxPoints", any(element -> element.maxPoints().isPresent()));
        leave("provenance", any(element -> !element.provenance().equals(Provenance.UNSTATED)));
        leave("kind", any(element -> element instanceof Aggregate aggregate && aggregate.kind() != kind(aggregate)));
        leave("status", !table.statuses().isEmpty());
    }

    private Aggregate.Kind kind(Aggregate aggregate) {
        return Levels.kind(levels.getOrDefault(aggregate.code(), 0), aggregate.equals(framework.headline()));
    }

    private boolean any(Predicate<Element> test) {
        return framework.inOrder().stream().anyMatch(test);
    }

    private void leave(String key, boolean isThere) {
        if (isThere) {
            leftOut.add(key);
        }
    }
}
