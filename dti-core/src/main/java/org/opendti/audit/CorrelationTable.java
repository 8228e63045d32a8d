package org.opendti.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;

/**
 * Which elements go together: every two parts of an aggregate, and every element with every aggregate in which it
 * weighs. Of attainments and scores, over the units that have both. Parts should go together and with their aggregate,
 * without saying the same. Parts of weight 0 are left out. Source: OECD/JRC, <i>Handbook on Constructing Composite
 * Indicators</i> (2008), section 4.
 */
public final class CorrelationTable {

    /** Of fewer units a correlation says nothing. */
    private static final int LEAST_UNITS = 3;

    private final Scoreboard board;
    private final List<Row> rows;

    /** How two elements stand to each other. */
    public enum Relation {
        /** Both are parts of one aggregate: HTS and NLS in the foundation group. */
        PARTS,
        /** One is a part of the other: HTS and the foundation group. */
        PARENT,
        /** One weighs in the other through others: HTS and the DTI. */
        ANCESTOR;

        /** {@return the word in output, such as {@code parent}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is noticed of a correlation over three units or more (of two it is 1 or −1, whatever they are); the thresholds
     * and the coefficient are those of {@link AuditOptions}.
     */
    public enum Flag {
        /** Two parts say the same: 0.95, or −0.95. */
        COLLINEAR,
        /** The two hardly go together: 0.1, or −0.1. */
        WEAK,
        /** The element goes against an aggregate in which it weighs: −0.2. */
        NEGATIVE;

        /** {@return the word in output, such as {@code weak}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A pair.
     *
     * @param relation how they stand to each other
     * @param aggregate the aggregate of both, or the one in which the first weighs, which is then also the second
     * @param first an element
     * @param second another part, or the aggregate
     * @param correlation the three coefficients
     * @param flags what is noticed; nothing where the coefficient is NaN, or of two units
     */
    public record Row(
            Relation relation,
            String aggregate,
            String first,
            String second,
            Correlation correlation,
            Set<Flag> flags) {}

    private CorrelationTable(Scoreboard board, List<Row> rows) {
        this.board = board;
        this.rows = List.copyOf(rows);
    }

    static CorrelationTable of(Scoreboard board, Graph graph, AuditOptions options) {
        List<Row> rows = new ArrayList<>();
        for (String aggregate : graph.aggregates()) {
            List<String> parts =
                    graph.parts(aggregate).stream().map(Graph.Edge::part).toList();
            for (int i = 0; i < parts.size(); i++) {
                for (String second : parts.subList(i + 1, parts.size())) {
                    rows.add(row(board, options, Relation.PARTS, aggregate, parts.get(i), second));
                }
            }
            for (String below : graph.downFrom(aggregate)) {
                if (!below.equals(aggregate)) {
                    Relation relation = parts.contains(below) ? Relation.PARENT : Relation.ANCESTOR;
                    rows.add(row(board, options, relation, aggregate, below, aggregate));
                }
            }
        }
        return new CorrelationTable(board, rows);
    }

    private static Row row(
            Scoreboard board, AuditOptions options, Relation relation, String aggregate, String first, String second) {
        Correlation correlation = Correlation.of(board.scores(first), board.scores(second));
        double r = correlation.units() < LEAST_UNITS
                ? Double.NaN
                : correlation.of(options.judgedBy()).value();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (relation == Relation.PARTS && Math.abs(r) >= options.collinear()) {
            flags.add(Flag.COLLINEAR);
        }
        if (Math.abs(r) < options.weak()) {
            flags.add(Flag.WEAK);
        }
        if (relation != Relation.PARTS && r < 0) {
            flags.add(Flag.NEGATIVE);
        }
        return new Row(relation, aggregate, first, second, correlation, Collections.unmodifiableSet(flags));
    }

    /** {@return all pairs, by aggregate, parts before their aggregates} */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The pairs of one aggregate.
     *
     * @param aggregate its code
     * @return its parts with one another, and what weighs in it with itself
     */
    public List<Row> of(String aggregate) {
        return rows.stream().filter(row -> row.aggregate().equals(aggregate)).toList();
    }

    /** {@return the pairs that have a flag} */
    public List<Row> flagged() {
        return rows.stream().filter(row -> !row.flags().isEmpty()).toList();
    }

    /**
     * Any elements with one another, for a picture.
     *
     * @param codes the elements' codes
     * @param kind which coefficient
     * @return a row and a column an element; 1 on the diagonal, NaN where there is none
     * @throws DtiException if there is no such element
     */
    public double[][] matrix(List<String> codes, Correlation.Kind kind) {
        Columns columns = Columns.scores(board, codes);
        double[][] matrix = new double[codes.size()][codes.size()];
        for (int i = 0; i < codes.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Correlation pair = Correlation.of(columns.values()[i], columns.values()[j]);
                double r = pair.of(kind).value();
                matrix[i][j] = i == j && !Double.isNaN(r) ? 1 : r;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
