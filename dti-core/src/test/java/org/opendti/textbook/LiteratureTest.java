package org.opendti.textbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.AdjustedMazziottaPareto;
import org.opendti.aggregate.MazziottaPareto;
import org.opendti.aggregate.Phenomenon;
import org.opendti.framework.Direction;
import org.opendti.normalise.FractionOfMaximum;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.PercentileRank;
import org.opendti.normalise.Rank;
import org.opendti.normalise.Ties;
import org.opendti.normalise.ZScore;
import org.opendti.weight.Ahp;
import org.opendti.weight.BenefitOfTheDoubt;
import org.opendti.weight.UnitWeights;

/** Results from the literature, each with its source and the working. */
class LiteratureTest {

    private static final double[] EQUAL = {1, 1, 1};

    /**
     * Mean years of schooling of 2014 in Norway, Japan, Malaysia, Viet Nam and Niger: UNDP, <i>Human Development Report
     * 2015</i>, table 1.
     */
    private static final double[] SCHOOLING = {12.6, 11.5, 10.0, 7.5, 1.5};

    /**
     * Methods of OECD/JRC, <i>Handbook on Constructing Composite Indicators</i> (2008), section 5. Min–max: (x − 1.5) /
     * 11.1, so Viet Nam has 6 / 11.1. Z-score: the mean is 43.1 / 5 = 8.62; the deviations are 3.98, 2.88, 1.38, −1.12,
     * −7.12, their squares sum to 77.988, and s = √(77.988 / 4) = 4.41554. Share of the greatest: x / 12.6. Of five, Viet Nam is
     * fourth from the top, so rank 2 from the bottom and (2 − 1) / 4 of the others are worse.
     */
    @Test
    void normalise_meanYearsOfSchooling_isAsTheHandbookDoes() {
        double s = Math.sqrt(77.988 / 4);

        assertThat(new MinMax().normalise(SCHOOLING, Direction.MORE))
                .containsExactly(new double[] {1, 10 / 11.1, 8.5 / 11.1, 6 / 11.1, 0}, within(1e-14));
        assertThat(new ZScore().normalise(SCHOOLING, Direction.MORE))
                .containsExactly(new double[] {3.98 / s, 2.88 / s, 1.38 / s, -1.12 / s, -7.12 / s}, within(1e-13));
        assertThat(new FractionOfMaximum().normalise(SCHOOLING, Direction.MORE)[3])
                .isCloseTo(7.5 / 12.6, within(1e-15));
        assertThat(new Rank(Ties.AVERAGE).normalise(SCHOOLING, Direction.MORE)).containsExactly(5, 4, 3, 2, 1);
        assertThat(new PercentileRank(Ties.AVERAGE).normalise(SCHOOLING, Direction.MORE)[3])
                .isEqualTo(0.25);
    }

    /** The same where less is better: (12.6 − x) / 11.1, and the z-scores with the other sign. */
    @Test
    void normalise_whereLessIsBetter_isTheMirror() {
        double s = Math.sqrt(77.988 / 4);

        assertThat(new MinMax().normalise(SCHOOLING, Direction.LESS))
                .containsExactly(new double[] {0, 1.1 / 11.1, 2.6 / 11.1, 5.1 / 11.1, 1}, within(1e-14));
        assertThat(new ZScore().normalise(SCHOOLING, Direction.LESS)[4]).isCloseTo(7.12 / s, within(1e-13));
    }

    /**
     * Seven stores A to G of one employee, customers 1, 2, 3, 4, 4, 5, 6 and sales 5, 7, 4, 3, 6, 5, 2: Cooper, Seiford and Tone
     * (2007), <i>Data Envelopment Analysis</i>, 2nd edition, section 1.4, where B, E, F and G are efficient, A has 0.714 and
     * D 0.750. A is all sales, 5 / 7. D lies under the line through F (5, 5) and G (6, 2), w = (3/20, 1/20): 12/20 + 3/20 =
     * 0.75, of which customers make up 12/15 and sales 3/15. (BenefitOfTheDoubtTest has all seven.)
     */
    @Test
    void benefitOfTheDoubt_ofTheStores_isThePublishedEfficiency() {
        UnitWeights stores = BenefitOfTheDoubt.free().score(stores());

        assertThat(stores.scores()).containsExactly(new double[] {5 / 7.0, 1, 0.7, 0.75, 1, 1, 1}, within(1e-14));
        assertThat(stores.shares(0)).containsExactly(new double[] {0, 1}, within(1e-14));
        assertThat(stores.shares(3)).containsExactly(new double[] {0.8, 0.2}, within(1e-13));
    }

    /**
     * The stores where both parts must make up a half, as in the restrictions on shares of Cherchye, Moesen, Rogge and Van
     * Puyenbroeck (2007). A store (x, y) then has 1 / max ½(xⱼ / x + yⱼ / y). For D (4, 3) store E has most, ½(1 + 2) = 1.5, so D
     * gets 2/3; for E (4, 6) store F has, ½(5/4 + 5/6) = 25/24, so E gets 0.96.
     */
    @Test
    void benefitOfTheDoubt_ofEqualShares_isAsWorkedByHand() {
        double[] scores = BenefitOfTheDoubt.within(0.5, 0.5).score(stores()).scores();

        assertThat(scores[3]).isCloseTo(2 / 3.0, within(1e-14));
        assertThat(scores[4]).isCloseTo(0.96, within(1e-14));
    }

    private static double[][] stores() {
        return new double[][] {{1, 2, 3, 4, 4, 5, 6}, {5, 7, 4, 3, 6, 5, 2}};
    }

    /**
     * De Muro, Mazziotta and Pareto (2011), <i>Composite Indices of Development and Poverty</i>, with variances by n − 1. Parts
     * 10, 20, 30 (mean 20, s 10), 1, 3, 2 (2, 1) and −8, −4, −6 (−6, 2), the last a burden turned by its sign. The z-scores are
     * 90, 90, 90 of the first unit; 100, 110, 110 of the second: M = 320/3, S² = 100/3, S² / M = 0.3125; and 110, 100, 100 of the
     * third: M = 310/3, S² = 100/3, S² / M = 10/31.
     */
    @Test
    void mazziottaPareto_ofThreeUnits_takesOffTheUnbalance() {
        double[] index = new MazziottaPareto(Phenomenon.POSITIVE).aggregate(balance(), EQUAL);
        double[] poverty = new MazziottaPareto(Phenomenon.NEGATIVE).aggregate(balance(), EQUAL);

        assertThat(index).containsExactly(new double[] {90, 320 / 3.0 - 0.3125, 310 / 3.0 - 10 / 31.0}, within(1e-12));
        assertThat(poverty)
                .containsExactly(new double[] {90, 320 / 3.0 + 0.3125, 310 / 3.0 + 10 / 31.0}, within(1e-12));
    }

    /**
     * The adjusted form of Mazziotta and Pareto (2016) on the same parts: r runs from 70 to 130. 70, 70, 70; 100, 130, 130 with M
     * = 120, S² = 300, so 120 − 2.5; 130, 100, 100 with M = 110, S² = 300, so 110 − 300/110.
     */
    @Test
    void adjustedMazziottaPareto_ofThreeUnits_runsFrom70To130() {
        assertThat(AdjustedMazziottaPareto.ofTheUnits(Phenomenon.POSITIVE).aggregate(balance(), EQUAL))
                .containsExactly(new double[] {70, 117.5, 110 - 300 / 110.0}, within(1e-12));
    }

    private static double[][] balance() {
        return new double[][] {{10, 20, 30}, {1, 3, 2}, {-8, -4, -6}};
    }

    /**
     * What counts in buying a house: size, transport, neighbourhood, age, yard, modern facilities, condition, financing.
     * Saaty (1990), <i>How to make a decision: The analytic hierarchy process</i>, European Journal of Operational Research
     * 48, 9–26: priorities .173 .054 .188 .018 .031 .036 .167 .333, λ = 9.669, consistency index .238, ratio .169. Worked: the ratio is
     * (9.669 − 8) / 7 / 1.41, above the 0.1 that is held to be good enough.
     */
    @Test
    void ahp_ofSaatysHouse_hasThePublishedPrioritiesAndConsistency() {
        Ahp house = new Ahp(judgements(
                "1   5   3   7  6   6   1/3 1/4",
                "1/5 1   1/3 5  3   3   1/5 1/7",
                "1/3 3   1   6  3   4   6   1/5",
                "1/7 1/5 1/6 1  1/3 1/4 1/7 1/8",
                "1/6 1/3 1/3 3  1   1/2 1/5 1/6",
                "1/6 1/3 1/4 4  2   1   1/5 1/6",
                "3   5   1/6 7  5   5   1   1/2",
                "4   7   5   8  6   6   2   1"));

        assertThat(house.weights())
                .containsExactly(new double[] {0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333}, within(5e-4));
        assertThat(house.consistency().eigenvalue()).isCloseTo(9.669, within(5e-4));
        assertThat(house.consistency().index()).isCloseTo(0.238, within(5e-4));
        assertThat(house.consistency().ratio()).isCloseTo(0.169, within(5e-4));
    }

    private static List<List<Double>> judgements(String... rows) {
        return Stream.of(rows)
                .map(row -> Arrays.stream(row.split(" +"))
                        .map(LiteratureTest::judgement)
                        .toList())
                .toList();
    }

    private static double judgement(String text) {
        return text.startsWith("1/") ? 1 / Double.parseDouble(text.substring(2)) : Double.parseDouble(text);
    }
}
