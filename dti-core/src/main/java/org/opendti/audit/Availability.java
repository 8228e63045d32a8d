package org.opendti.audit;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/**
 * How much of what an aggregate is made of is there, unit by unit: of its leaves by count, and of its weight as {@link
 * Scoreboard#reported} says. A leaf is an indicator, or an aggregate that can only be given; one that weighs nothing is
 * none. An aggregate that is given without its parts has few leaves (0 of 98) and yet all of its weight (1).
 *
 * @param rows a row a unit and aggregate, the units in the board's order, parts before their aggregates
 */
public record Availability(List<Row> rows) {

    /**
     * Copies the rows.
     *
     * @param rows as above
     */
    public Availability {
        rows = List.copyOf(rows);
    }

    /**
     * One aggregate of one unit.
     *
     * @param unit the unit
     * @param code the aggregate's code
     * @param present how many of its leaves have a value
     * @param leaves how many it has
     * @param share present / leaves, in [0, 1]
     * @param reported the share of its weight that rests on reported figures, in [0, 1]; 0 where it is missing
     * @param few whether the share is below {@link AuditOptions#leastAvailable}
     */
    public record Row(Unit unit, String code, int present, int leaves, double share, double reported, boolean few) {}

    /**
     * One aggregate of the units of a group.
     *
     * @param group the group, such as {@code Đông Nam Bộ}
     * @param code the aggregate's code
     * @param units how many units it has
     * @param mean the mean share of leaves present
     * @param least the least share of them
     */
    public record Group(String group, String code, int units, double mean, double least) {}

    static Availability of(Scoreboard board, Graph graph, AuditOptions options) {
        List<Row> rows = new ArrayList<>();
        Map<String, Columns> below = graph.aggregates().stream()
                .collect(Collectors.toMap(code -> code, code -> Columns.scores(board, graph.leaves(code))));
        for (int u = 0; u < board.units().size(); u++) {
            for (String code : graph.aggregates()) {
                Columns leaves = below.getOrDefault(code, Columns.unnamed(new double[0][]));
                Unit unit = board.units().get(u);
                int present = leaves.present(u);
                double share = (double) present / leaves.size();
                double reported = board.reported(unit, code);
                rows.add(
                        new Row(unit, code, present, leaves.size(), share, reported, share < options.leastAvailable()));
            }
        }
        return new Availability(rows);
    }

    /**
     * One aggregate of all units.
     *
     * @param code the aggregate's code
     * @return a row a unit; none if there is no such aggregate, or nothing weighs in it
     */
    public List<Row> of(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).toList();
    }

    /**
     * One aggregate by groups of units; units that are in no group of the kind are left out.
     *
     * @param code the aggregate's code
     * @param kind the kind of group, such as {@link Unit#REGION}
     * @return a row a group, in the order of the groups' names
     */
    public List<Group> of(String code, String kind) {
        Map<String, DoubleSummaryStatistics> groups = new TreeMap<>();
        for (Row row : of(code)) {
            Optional.ofNullable(row.unit().groups().get(kind))
                    .ifPresent(name -> groups.computeIfAbsent(name, key -> new DoubleSummaryStatistics())
                            .accept(row.share()));
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        code,
                        (int) entry.getValue().getCount(),
                        entry.getValue().getAverage(),
                        entry.getValue().getMin()))
                .toList();
    }
}
