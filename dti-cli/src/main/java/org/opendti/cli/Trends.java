package org.opendti.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.finding.Finding;
import org.opendti.index.Scoreboard;
import org.opendti.panel.Forecast;
import org.opendti.panel.Interval;
import org.opendti.panel.Panel;
import org.opendti.panel.Succession;
import org.opendti.panel.Trend;
import org.opendti.table.Merger;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution;

/**
 * Years side by side, and what they are shown with.
 *
 * @param panel the years
 * @param by the element that is ranked by
 * @param given the boards as scored, before they were merged
 * @param merger how the list became another, where years are merged
 * @param weights the file of weights to merge by, if there is one
 * @param outlooks what is forecast, by element
 */
record Trends(
        Panel panel,
        String by,
        List<Scoreboard> given,
        Optional<Merger> merger,
        Optional<String> weights,
        Map<String, Outlook> outlooks) {

    /** How likely scores and ranks lie in the ranges that are shown. */
    static final double PROBABILITY = 0.9;

    /** How likely slopes do. */
    static final double SLOPE = 0.95;

    Trends {
        outlooks = new LinkedHashMap<>(outlooks);
    }

    /** A forecast, and how likely its ranks are. */
    record Outlook(Forecast forecast, RankDistribution ranks) {

        double score(Unit unit) {
            return forecast.score(unit);
        }

        Interval scores(Unit unit) {
            return forecast.interval(unit, PROBABILITY);
        }

        double rank(Unit unit) {
            return forecast.rank(unit);
        }

        int best(Unit unit) {
            return ranks.quantile(unit.code(), (1 - PROBABILITY) / 2);
        }

        int worst(Unit unit) {
            return ranks.quantile(unit.code(), (1 + PROBABILITY) / 2);
        }
    }

    Optional<Outlook> outlook() {
        return outlook(by);
    }

    Optional<Outlook> outlook(String code) {
        return Optional.ofNullable(outlooks.get(code));
    }

    /** The element ranked by, then the others that a unit has a score of in some year, each before its parts. */
    List<Trend> elements(Unit unit) {
        List<String> codes = new ArrayList<>(panel.elements());
        Collections.reverse(codes);
        codes.sort(Comparator.comparing((String code) -> !code.equals(by)));
        return codes.stream()
                .map(code -> panel.trend(unit, code))
                .filter(trend -> trend.points().stream().anyMatch(Trend.Point::isPresent))
                .toList();
    }

    Optional<Succession> succession(Unit unit) {
        return merger.map(how -> Succession.of(panel, given, how, unit, by));
    }

    /** How many units the earlier boards rank. */
    int sizeBefore() {
        return given.stream()
                .filter(board -> merger.isPresent()
                        && board.list().id().equals(merger.get().from().id()))
                .mapToInt(board -> board.units().size())
                .max()
                .orElse(0);
    }

    /** Whether some years are merged here and others were of the later list from the start. */
    private boolean isMixed() {
        return given.stream().map(board -> board.list().id()).distinct().count() > 1;
    }

    /** What must be said beside the figures. */
    List<String> remarks(Texts texts) {
        List<String> remarks = new ArrayList<>();
        merger.ifPresent(how -> remarks.add(weights.map(file -> texts.of("trend.merged-weights", "file", file))
                .orElseGet(() -> texts.of("trend.merged-mean"))));
        if (weights.isPresent() && isMixed()) {
            remarks.add(texts.of("trend.merged-mixed"));
        }
        panel.findings().stream()
                .map(finding -> finding.message(texts.locale()))
                .forEach(remarks::add);
        outlook()
                .ifPresent(outlook -> outlook.forecast().findings().stream()
                        .map(finding -> finding.message(texts.locale()))
                        .filter(message -> !remarks.contains(message))
                        .forEach(remarks::add));
        if (panel.newest().isPartOfList()) {
            remarks.add(texts.of("remark.part"));
        }
        remarks.addAll(Remarks.provenance(panel.newest(), texts));
        panel.editionChanges().stream()
                .flatMap(change -> Remarks.provenance(panel.board(change.yearOld()), texts).stream())
                .filter(remark -> !remarks.contains(remark))
                .forEach(remarks::add);
        return remarks;
    }

    /** What was found in setting the years side by side and in forecasting. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(panel.findings());
        outlook()
                .ifPresent(outlook -> outlook.forecast().findings().stream()
                        .filter(finding -> !findings.contains(finding))
                        .forEach(findings::add));
        return findings;
    }
}
