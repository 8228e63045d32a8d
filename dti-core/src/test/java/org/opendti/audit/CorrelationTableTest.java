package org.opendti.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.audit.CorrelationTable.Flag.COLLINEAR;
import static org.opendti.audit.CorrelationTable.Flag.NEGATIVE;
import static org.opendti.audit.CorrelationTable.Flag.WEAK;
import static org.opendti.audit.CorrelationTable.Relation.ANCESTOR;
import static org.opendti.audit.CorrelationTable.Relation.PARENT;
import static org.opendti.audit.CorrelationTable.Relation.PARTS;
import static org.opendti.audit.Samples.NAN;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationTableTest {

    private static final double[][] ROWS = {{0.1, 0.9, 0.2}, {0.2, 0.7, 0.3}, {0.5, 0.4, 0.1}, {0.9, 0.2, 0.35}};

    /** Expected: SciPy 1.17.1, pearsonr, spearmanr and kendalltau with method="asymptotic". */
    @Test
    void correlation_withTies_isScipys() {
        Correlation correlation =
                Correlation.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new double[] {2, 1, 4, 4, 3, 7, 7, 9});
        assertThat(correlation.units()).isEqualTo(8);
        assertThat(correlation.pearson().value()).isCloseTo(0.9144731743518857, within(1e-14));
        assertThat(correlation.pearson().p()).isCloseTo(0.001465427916741156, within(1e-13));
        assertThat(correlation.spearman().value()).isCloseTo(0.8916309815169778, within(1e-14));
        assertThat(correlation.spearman().p()).isCloseTo(0.002928680906134818, within(1e-13));
        assertThat(correlation.kendall().value()).isCloseTo(0.7412493166611012, within(1e-14));
        assertThat(correlation.kendall().p()).isCloseTo(0.011966745157436275, within(1e-13));
        assertThat(Correlation.of(new double[] {1, 1, 1, 2, 3}, new double[] {1, 1, 2, 2, 2})
                        .kendall()
                        .p())
                .isCloseTo(0.19670560245894686, within(1e-13));
    }

    @Test
    void correlation_ofThree_isThatOfTheKinds() {
        // r of 1, 2, 3 and 1, 2, 9: Σ = 8, Σd² = 2 and 38
        Correlation correlation = Correlation.of(new double[] {1, 2, 3}, new double[] {1, 2, 9});
        assertThat(correlation.of(Correlation.Kind.PEARSON).value()).isCloseTo(8 / Math.sqrt(76), within(1e-15));
        assertThat(correlation.of(Correlation.Kind.SPEARMAN).value()).isEqualTo(1);
        assertThat(correlation.of(Correlation.Kind.SPEARMAN).p()).isZero();
        assertThat(correlation.of(Correlation.Kind.KENDALL).value()).isEqualTo(1);
    }

    @Test
    void correlation_edges_areNaN() {
        Correlation two = Correlation.of(new double[] {1, 2, NAN}, new double[] {1, 2, 3});
        assertThat(two.units()).isEqualTo(2);
        assertThat(two.pearson().value()).isEqualTo(1);
        assertThat(two.pearson().p()).isNaN();
        Correlation constant = Correlation.of(new double[] {1, 2, 3}, new double[] {4, 4, 4});
        for (Correlation.Kind kind : Correlation.Kind.values()) {
            assertThat(constant.of(kind).value()).isNaN();
            assertThat(constant.of(kind).p()).isNaN();
        }
        assertThatThrownBy(() -> Correlation.of(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 3");
    }

    @Test
    void rows_ofAnAggregate_areItsPartsAndWhatWeighsInIt() {
        CorrelationTable table = Samples.audit(ROWS).correlations();
        assertThat(table.of("M"))
                .extracting(row -> row.relation() + " " + row.first() + " " + row.second())
                .containsExactly("PARTS M.1 M.2", "PARENT M.1 M", "PARENT M.2 M");
        // S weighs nothing; M is a part of P itself as well as of its part G
        assertThat(table.of("P"))
                .extracting(row -> row.relation() + " " + row.first())
                .containsExactlyInAnyOrder(
                        "PARTS G",
                        "PARENT G",
                        "PARENT M",
                        "ANCESTOR N",
                        "ANCESTOR M.1",
                        "ANCESTOR M.2",
                        "ANCESTOR N.1");
        assertThat(table.of("S")).isEmpty();
        assertThat(table.rows()).hasSize(3 + 1 + 6 + 7 + 8);
    }

    @Test
    void flags_ofPairs_followTheThresholds() {
        Audit audit = Samples.audit(ROWS);
        List<CorrelationTable.Row> rows = audit.correlations().of("M");
        // M.2 falls as M.1 rises: r = −0.964, and M, three quarters of which is M.1, rises
        assertThat(rows.get(0).relation()).isEqualTo(PARTS);
        assertThat(rows.get(0).flags()).containsExactly(COLLINEAR);
        assertThat(rows.get(1).relation()).isEqualTo(PARENT);
        assertThat(rows.get(1).flags()).isEmpty();
        assertThat(rows.get(2).flags()).containsExactly(NEGATIVE);
        assertThat(audit.with(AuditOptions.defaults().withCollinear(0.99))
                        .correlations()
                        .of("M")
                        .get(0)
                        .flags())
                .isEmpty();
        assertThat(audit.with(AuditOptions.defaults().withWeak(1).withJudgedBy(Correlation.Kind.SPEARMAN))
                        .correlations()
                        .flagged())
                .anyMatch(row -> row.flags().contains(WEAK) && row.relation() == ANCESTOR);
    }

    @Test
    void flags_ofTwoUnits_areNone() {
        // of two units every correlation is 1 or −1, or NaN
        CorrelationTable table = Samples.audit(new double[] {0.1, 0.9, 0.2}, new double[] {0.2, 0.7, 0.3})
                .correlations();
        assertThat(table.of("M").get(0).correlation().pearson().value()).isEqualTo(-1);
        assertThat(table.flagged()).isEmpty();
    }

    @Test
    void matrix_ofElements_isSymmetricWithOnes() {
        double[][] matrix =
                Samples.audit(ROWS).correlations().matrix(List.of("M.1", "M.2", "S"), Correlation.Kind.SPEARMAN);
        assertThat(matrix[0]).containsExactly(1, -1, NAN);
        assertThat(matrix[1]).containsExactly(-1, 1, NAN);
        assertThat(matrix[2]).containsOnly(NAN);
    }
}
