package org.opendti.uncertainty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.index.CompiledIndex;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.index.WeightGraph.Edge;

/** Whether factors can vary what they are about; all that is wrong is told at once. */
final class FactorCheck {

    /** Of more units the counts of ranks would not fit in memory. */
    private static final int MOST_UNITS = 1_000;

    private final Source source;
    private final Findings findings = new Findings();

    private FactorCheck(Source source) {
        this.source = source;
    }

    static void check(Source source, List<Factor> factors) {
        if (factors.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing varies: name at least one factor, such as Factor.weights(0.25)");
        }
        names(factors);
        FactorCheck check = new FactorCheck(source);
        factors.forEach(check::check);
        check.findings.throwIfErrors();
        overlaps(source.graph(), factors);
    }

    static void countable(Scoreboard board) {
        int units = board.units().size();
        if (units > MOST_UNITS) {
            throw new DtiException(FindingCode.TOO_MANY_UNITS, Place.NONE, "count", units, "most", MOST_UNITS);
        }
    }

    private static void names(List<Factor> factors) {
        Set<String> names = new HashSet<>();
        for (Factor factor : factors) {
            if (!names.add(factor.name())) {
                throw new IllegalArgumentException(
                        "two factors are called '" + factor.name() + "'; each needs a name of its own");
            }
        }
        if (factors.stream().filter(ValueErrors.class::isInstance).count() > 1
                || factors.stream().filter(GoalpostErrors.class::isInstance).count() > 1) {
            throw new IllegalArgumentException(
                    "errors of values, and of goalposts, are one factor each; give columns or sources their own spreads in it");
        }
    }

    private static void overlaps(WeightGraph graph, List<Factor> factors) {
        List<String> taken = new ArrayList<>();
        for (Factor factor : factors) {
            if (factor instanceof WeightFactor weights) {
                for (Branch branch : graph.branches()) {
                    if (WeightInputs.varies(weights, branch)) {
                        if (taken.contains(branch.aggregate())) {
                            throw new IllegalArgumentException("two factors vary the weights in " + branch.aggregate()
                                    + "; leave it to one of them");
                        }
                        taken.add(branch.aggregate());
                    }
                }
            }
        }
    }

    private void check(Factor factor) {
        if (factor instanceof WeightFactor weights) {
            weights(weights);
        } else if (factor instanceof LeftOutParts parts) {
            parts.codes().forEach(code -> part(parts, code));
        } else if (factor instanceof LeftOutUnits units) {
            units.units().forEach(source.graph().board()::unit);
        }
        boolean needsTable = !(factor instanceof WeightFactor) && !(factor instanceof LeftOutParts);
        boolean lacksTable = source.compiled().isEmpty();
        if (lacksTable && (needsTable || !source.graph().isLinear())) {
            findings.add(FindingCode.NEEDS_TABLE, Place.NONE, "factor", factor.name());
        } else if (factor instanceof ValueErrors errors) {
            values(errors, source.compiled());
        } else if (factor instanceof GoalpostErrors errors) {
            goalposts(errors, source.compiled());
        }
    }

    private void weights(WeightFactor factor) {
        WeightGraph graph = source.graph();
        List<String> branches = graph.branches().stream()
                .filter(branch -> branch.edges().size() > 1)
                .map(Branch::aggregate)
                .toList();
        for (String code : factor.aggregates()) {
            graph.board().framework().element(code);
            if (!branches.contains(code)) {
                stays(factor, code, branches);
            }
        }
        if (branches.isEmpty() && factor.aggregates().isEmpty()) {
            stays(factor, graph.target(), branches);
        }
    }

    private void stays(Factor factor, String code, List<String> varying) {
        findings.add(
                FindingCode.WEIGHTS_STAY,
                Place.of("", code),
                "factor",
                factor.name(),
                "code",
                code,
                "target",
                source.graph().target(),
                "varying",
                varying.isEmpty() ? "–" : String.join(", ", varying));
    }

    private void part(Factor factor, String code) {
        WeightGraph graph = source.graph();
        graph.board().framework().element(code);
        if (graph.edges().stream().map(Edge::part).noneMatch(code::equals)) {
            nothing(
                    factor,
                    code,
                    graph.edges().stream().map(Edge::part).distinct().toList());
        }
    }

    private void values(ValueErrors errors, Optional<CompiledIndex> compiled) {
        List<String> known = compiled.stream()
                .flatMap(index -> index.columns().stream())
                .map(column -> column.header())
                .toList();
        errors.columns().stream()
                .filter(header -> !known.contains(header))
                .forEach(header -> nothing(errors, header, known));
    }

    private void goalposts(GoalpostErrors errors, Optional<CompiledIndex> compiled) {
        List<String> known = compiled.map(index -> index.goalposts()).orElse(List.of());
        errors.indicators().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> nothing(errors, code, known));
        if (known.isEmpty() && errors.indicators().isEmpty()) {
            nothing(errors, source.graph().target(), known);
        }
    }

    private void nothing(Factor factor, String code, List<String> known) {
        findings.add(
                FindingCode.NOTHING_TO_VARY,
                Place.of("", code),
                "factor",
                factor.name(),
                "code",
                code,
                "target",
                source.graph().target(),
                "known",
                known.isEmpty() ? "–" : String.join(", ", known));
    }
}
