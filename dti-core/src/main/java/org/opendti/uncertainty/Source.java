package org.opendti.uncertainty;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.Severity;
import org.opendti.index.CompiledIndex;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/** What runs are scored from. */
sealed interface Source {

    /** What weighs, without any variation. */
    WeightGraph graph();

    /** The table compiled, if there is one. */
    Optional<CompiledIndex> compiled();

    /** The table, if there is one. */
    Optional<IndicatorTable> table();

    /** The same by another recipe, and without a unit. */
    Source with(UnaryOperator<Recipe> change, Optional<Unit> without);

    /** An index and a table. */
    final class OfTable implements Source {

        private final CompositeIndex index;
        private final IndicatorTable table;
        private final CompiledIndex compiled;

        OfTable(CompositeIndex index, IndicatorTable table, String target) {
            this.index = index;
            this.table = table;
            this.compiled = CompiledIndex.of(index, table, target);
        }

        @Override
        public WeightGraph graph() {
            return compiled.graph();
        }

        @Override
        public Optional<CompiledIndex> compiled() {
            return Optional.of(compiled);
        }

        @Override
        public Optional<IndicatorTable> table() {
            return Optional.of(table);
        }

        @Override
        public Source with(UnaryOperator<Recipe> change, Optional<Unit> without) {
            IndicatorTable left = without.map(unit -> table.without(unit)).orElse(table);
            CompositeIndex other = index.with(change.apply(index.recipe()));
            try {
                return new OfTable(other, left, graph().target());
            } catch (DtiException e) {
                return new OfNothing(graph(), reason(e));
            }
        }

        private static Finding reason(DtiException e) {
            return e.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst()
                    .orElseGet(() -> e.findings().get(0));
        }
    }

    /** A combination of methods by which the table cannot be scored. */
    record OfNothing(WeightGraph graph, Finding reason) implements Source {

        @Override
        public Optional<CompiledIndex> compiled() {
            return Optional.empty();
        }

        @Override
        public Optional<IndicatorTable> table() {
            return Optional.empty();
        }

        @Override
        public Source with(UnaryOperator<Recipe> change, Optional<Unit> without) {
            return this;
        }
    }

    /** A board that was scored. */
    final class OfBoard implements Source {

        private final WeightGraph graph;

        OfBoard(Scoreboard board, String target) {
            board.element(target);
            this.graph = WeightGraph.of(board, target);
        }

        @Override
        public WeightGraph graph() {
            return graph;
        }

        @Override
        public Optional<CompiledIndex> compiled() {
            return Optional.empty();
        }

        @Override
        public Optional<IndicatorTable> table() {
            return Optional.empty();
        }

        @Override
        public Source with(UnaryOperator<Recipe> change, Optional<Unit> without) {
            throw new IllegalStateException("a board stays as it was scored");
        }
    }
}
