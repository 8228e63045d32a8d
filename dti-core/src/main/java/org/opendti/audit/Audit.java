package org.opendti.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;

/**
 * A scored board under audit: is its framework statistically sound? Immutable; each part is worked out when asked for,
 * anew each time, and is the same each time.
 *
 * <pre>{@code
 * Audit audit = Audit.of(board, table);
 * audit.statistics(Stage.RAW).flagged();
 * audit.correlations().of("NTC");
 * audit.leaveOneOut().row("HTS"); // by how much the ranks would shift without digital infrastructure
 * }</pre>
 */
public final class Audit {

    private final Scoreboard board;
    private final @Nullable IndicatorTable table;
    private final Graph graph;
    private final AuditOptions options;

    private Audit(Scoreboard board, @Nullable IndicatorTable table, Graph graph, AuditOptions options) {
        this.board = board;
        this.table = table;
        this.graph = graph;
        this.options = options;
    }

    /**
     * An audit of a board and its table, with the default thresholds.
     *
     * @param board the board
     * @param table the table that it was scored from
     * @return the audit
     * @throws IllegalArgumentException if the two are of different lists of units, as after a merger: see {@link
     *     #of(Scoreboard)}
     * @throws DtiException if the table has several rows of a unit
     */
    public static Audit of(Scoreboard board, IndicatorTable table) {
        String of = board.list().id();
        String observed = table.units().id();
        if (!of.equals(observed)) {
            throw new IllegalArgumentException("the board is of " + of + " and the table of " + observed
                    + "; audit a board with the table that it was scored from, or without a table");
        }
        table.positions();
        return new Audit(board, table, Graph.of(board), AuditOptions.defaults());
    }

    /**
     * An audit of a board alone, such as one of merged units: there are no rows of raw values.
     *
     * @param board the board
     * @return the audit
     */
    public static Audit of(Scoreboard board) {
        return new Audit(board, null, Graph.of(board), AuditOptions.defaults());
    }

    /**
     * This audit with other thresholds.
     *
     * @param newOptions the thresholds
     * @return the audit
     */
    public Audit with(AuditOptions newOptions) {
        return new Audit(board, table, graph, newOptions);
    }

    /** {@return the thresholds} */
    public AuditOptions options() {
        return options;
    }

    /** {@return the board} */
    public Scoreboard board() {
        return board;
    }

    private List<Figures> figures(Stage stage) {
        return switch (stage) {
            case SCORE -> Figures.scores(board);
            case RAW -> table == null ? List.of() : Figures.raw(board, table);
        };
    }

    /**
     * Statistics of every column.
     *
     * @param stage of which figures
     * @return a row a column
     */
    public IndicatorStatistics statistics(Stage stage) {
        return IndicatorStatistics.of(stage, figures(stage), options);
    }

    /**
     * Values far from the others of their column.
     *
     * @param stage of which figures
     * @return a row an outlier
     */
    public Outliers outliers(Stage stage) {
        return Outliers.of(stage, board.units(), figures(stage), options);
    }

    /** {@return how much of each aggregate is there, unit by unit} */
    public Availability availability() {
        return Availability.of(board, graph, options);
    }

    /** {@return which attainments and scores go together} */
    public CorrelationTable correlations() {
        return CorrelationTable.of(board, graph, options);
    }

    /**
     * Cronbach's alpha of the attainments and scores in every aggregate.
     *
     * @param level what is taken for its parts
     * @return an alpha an aggregate that is computed, parts before their aggregates
     */
    public List<CronbachAlpha> alphas(CronbachAlpha.Level level) {
        return graph.aggregates().stream()
                .map(code -> CronbachAlpha.of(code, level, Columns.scores(board, below(code, level))))
                .toList();
    }

    private List<String> below(String code, CronbachAlpha.Level level) {
        return switch (level) {
            case PARTS -> graph.parts(code).stream().map(Graph.Edge::part).toList();
            case LEAVES -> graph.leaves(code);
        };
    }

    /** {@return the principal components of the parts of every aggregate that has them, parts before their aggregates} */
    public List<PrincipalComponents> principalComponents() {
        return graph.aggregates().stream()
                .map(this::principalComponents)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The principal components of an aggregate's parts.
     *
     * @param code the aggregate's code
     * @return the components; empty where fewer than two parts vary over the units that have all of them
     * @throws DtiException if there is no such element
     */
    public Optional<PrincipalComponents> principalComponents(String code) {
        board.framework().element(code);
        List<String> parts = below(code, CronbachAlpha.Level.PARTS);
        return PrincipalComponents.of(code, Columns.scores(board, parts));
    }

    /** {@return how much each element weighs in the headline} */
    public EffectiveWeights effectiveWeights() {
        return effectiveWeights(headline());
    }

    /**
     * How much each element weighs in another.
     *
     * @param code the other's code
     * @return the weights
     * @throws DtiException if there is no such element
     */
    public EffectiveWeights effectiveWeights(String code) {
        return EffectiveWeights.of(graph, code);
    }

    /** {@return what each element adds to the ranks of the headline} */
    public LeaveOneOut leaveOneOut() {
        return leaveOneOut(headline());
    }

    /**
     * What each element adds to the ranks of an aggregate.
     *
     * @param code the aggregate's code
     * @return a row an element that weighs in it
     * @throws DtiException if there is no such element
     */
    public LeaveOneOut leaveOneOut(String code) {
        return LeaveOneOut.of(board, graph, code);
    }

    private String headline() {
        return board.framework().headline().code();
    }
}
