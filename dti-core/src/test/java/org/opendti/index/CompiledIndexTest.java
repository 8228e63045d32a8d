package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opendti.index.CompiledIndexLawsTest.COUNTRIES;
import static org.opendti.index.CompiledIndexLawsTest.HUMAN;
import static org.opendti.index.CompiledIndexLawsTest.TREE;
import static org.opendti.index.CompiledIndexLawsTest.normalised;
import static org.opendti.index.CompiledIndexLawsTest.scored;
import static org.opendti.index.CompiledIndexLawsTest.shares;
import static org.opendti.index.CompiledIndexLawsTest.tree;
import static org.opendti.index.CompiledIndexLawsTest.units;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.GeometricMean;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.Rank;
import org.opendti.normalise.Ties;
import org.opendti.prepare.Average;
import org.opendti.prepare.Denominate;
import org.opendti.prepare.ImputeAverage;
import org.opendti.prepare.Screen;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.weight.Critic;

/** What a compiled index says of itself, and what it makes of numbers, weights and goalposts that it cannot take. */
class CompiledIndexTest {

    private static double[] nominalShares(CompiledIndex compiled) {
        return compiled.graph().edges().stream().mapToDouble(Edge::share).toArray();
    }

    private static CompiledIndex plainTree() {
        return CompiledIndex.of(CompositeIndex.of(TREE), shares(true), "TOP");
    }

    private static double[][] one(CompiledIndex compiled, String header, double... numbers) {
        double[][] all = new double[compiled.columns().size()][];
        all[compiled.columns().indexOf(Column.of(header))] = numbers;
        return all;
    }

    /** The nominal numbers of a column but for one. */
    private static double[] but(CompiledIndex compiled, String header, int row, double number) {
        double[] numbers = compiled.numbers(compiled.columns().indexOf(Column.of(header)));
        numbers[row] = number;
        return numbers;
    }

    private static Finding problem(CompiledIndex compiled, Variation variation) {
        return compiled.score(variation, new double[compiled.board().units().size()])
                .orElseThrow();
    }

    @Test
    void of_aTableThatLacksTheTarget_isRefused() {
        CompositeIndex index = CompositeIndex.of(TREE);

        assertThatThrownBy(() -> CompiledIndex.of(index, shares(false), "M0"))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        e -> assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.MISSING_TARGET));
        assertThatThrownBy(() -> CompiledIndex.of(index, shares(true), "NONE")).isInstanceOf(DtiException.class);
    }

    @Test
    void columns_ofAPart_areThoseThatItRestsOn() {
        CompiledIndex part = CompiledIndex.of(CompositeIndex.of(TREE), shares(false), "M2");

        assertThat(part.columns())
                .extracting(Column::header)
                .containsExactlyInAnyOrder("I8", "I9", "I10", "I11", "M2@points");
        assertThat(part.range(part.columns().indexOf(Column.of("M2@points")))).isEqualTo(new Column.Range(0, 100));
        assertThat(part.range(part.columns().indexOf(Column.of("I8")))).isEqualTo(new Column.Range(0, 1));
    }

    /** A quotient alone is held against its rule's range; a divisor is above 0, and within its own rule's range where it counts itself. */
    @Test
    void columns_ofAPreparedTable_holdWhatDividesThem() {
        Recipe recipe = Recipe.defaults()
                .withPreparation(new Denominate(Map.of(
                        Column.of("I0"), new Denominate.By(Column.of("I4"), 0.05),
                        Column.of("I1"), new Denominate.By(Column.of("I5"), 0.05))));
        CompiledIndex part = CompiledIndex.of(tree(recipe), shares(true), "M0");

        assertThat(part.columns()).extracting(Column::header).containsExactly("I0", "I1", "I2", "I3", "I4", "I5");
        assertThat(part.range(0)).isEqualTo(new Column.Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThat(part.range(2)).isEqualTo(new Column.Range(0, 1));
        assertThat(part.range(4).contains(0)).isFalse();
        assertThat(part.range(4).contains(1e300)).isTrue();
        CompiledIndex whole = CompiledIndex.of(tree(recipe), shares(true), "TOP");
        assertThat(whole.range(4).greatest()).isEqualTo(1);
        assertThat(whole.range(4).contains(0)).isFalse();
    }

    @Test
    void goalposts_areThoseOfMethodsAndRules_inTheFrameworksOrder() {
        CompiledIndex human = CompiledIndex.of(CompositeIndex.of(HUMAN), COUNTRIES, "HDI");

        int income = human.goalposts().indexOf("GNI");
        assertThat(human.goalposts()).hasSize(4);
        // UNDP, Human Development Report 2015, technical note 1: 100 to 75,000 dollars
        assertThat(human.worst(income)).isEqualTo(100);
        assertThat(human.best(income)).isEqualTo(75_000);
        assertThat(plainTree().goalposts()).isEmpty();
        assertThat(CompiledIndex.of(tree(normalised(new Goalposts(0, 0.5))), shares(true), "M0")
                        .goalposts())
                .containsExactly("I0", "I1", "I2", "I3");
        // a normalisation in place of the rules leaves none of the rules' goalposts
        CompositeIndex ranked = CompositeIndex.of(HUMAN).with(normalised(new Rank(Ties.AVERAGE)));
        assertThat(CompiledIndex.of(ranked, COUNTRIES, "HDI").goalposts()).isEmpty();
    }

    @Test
    void score_ofNumbersOutOfRange_tellsTheFirst() {
        CompiledIndex tree = plainTree();

        Finding above = problem(tree, Variation.NONE.withNumbers(one(tree, "I4", but(tree, "I4", 2, 1.5))));
        Finding below = problem(tree, Variation.NONE.withNumbers(one(tree, "I4", but(tree, "I4", 3, -0.1))));

        assertThat(above.code()).isEqualTo(FindingCode.SHARE_ABOVE_ONE);
        assertThat(above.place().unit()).isEqualTo("Unit 2");
        assertThat(below.code()).isEqualTo(FindingCode.BELOW_MINIMUM);
        assertThat(below.place().unit()).isEqualTo("Unit 3");
    }

    @Test
    void score_ofInfiniteNumbers_isAProblem() {
        CompiledIndex human = CompiledIndex.of(CompositeIndex.of(HUMAN), COUNTRIES, "HDI");
        double[] infinite = but(human, "GNI", 4, Double.POSITIVE_INFINITY);

        assertThat(problem(human, Variation.NONE.withNumbers(one(human, "GNI", infinite)))
                        .code())
                .isEqualTo(FindingCode.NOT_FINITE);
        CompiledIndex prepared = CompiledIndex.of(
                tree(Recipe.defaults()
                        .withPreparation(new ImputeAverage(List.of(Column.of("I3")), Average.MEAN, Optional.empty()))),
                shares(true),
                "TOP");
        double[] low = but(prepared, "I3", 4, Double.NEGATIVE_INFINITY);
        assertThat(problem(prepared, Variation.NONE.withNumbers(one(prepared, "I3", low)))
                        .code())
                .isEqualTo(FindingCode.NOT_FINITE);
    }

    @Test
    void score_ofAMissingNumber_tellsTheUnitThatLacksTheTarget() {
        CompiledIndex tree = plainTree();
        double[] into = new double[15];

        Finding missing = tree.score(Variation.NONE.withNumbers(one(tree, "I4", but(tree, "I4", 6, Double.NaN))), into)
                .orElseThrow();

        assertThat(missing.code()).isEqualTo(FindingCode.MISSING_TARGET);
        assertThat(missing.place().unit()).isEqualTo("Unit 6");
        assertThat(missing.parameters()).containsEntry("code", "TOP").containsEntry("parts", "M1 (I4), SIDE (M1 (I4))");
        assertThat(into).containsOnly(0);
    }

    @Test
    void score_ofAZeroInAGeometricMean_tellsItAlone() {
        CompiledIndex tree = CompiledIndex.of(
                tree(Recipe.defaults().aggregate(a -> a.withStandard(new GeometricMean()))), shares(true), "TOP");

        Finding zero = problem(tree, Variation.NONE.withNumbers(one(tree, "I4", new double[15])));

        assertThat(zero.code()).isEqualTo(FindingCode.CANNOT_AGGREGATE);
        assertThat(zero.parameters()).containsEntry("part", "I4").containsEntry("unit", "Unit 0");
    }

    @Test
    void score_ofAConstantColumn_cannotBeNormalisedOrWeighed() {
        double[] half = new double[15];
        Arrays.fill(half, 0.5);
        CompiledIndex normalised = CompiledIndex.of(tree(normalised(new MinMax())), shares(true), "TOP");
        CompiledIndex weighed = CompiledIndex.of(
                tree(Recipe.defaults().weigh(w -> w.withStandard(new Critic(false)))), shares(true), "TOP");

        assertThat(problem(normalised, Variation.NONE.withNumbers(one(normalised, "I4", half)))
                        .code())
                .isEqualTo(FindingCode.CANNOT_NORMALISE);
        assertThat(problem(weighed, Variation.NONE.withNumbers(one(weighed, "I4", half)))
                        .code())
                .isEqualTo(FindingCode.CANNOT_WEIGH);
    }

    /** A ratio of 12 of 10 under a rule that refuses it; the cells told are the other ones. */
    @Test
    void score_ofRawValuesBeyondTheirRule_tellsTheOtherCells() {
        Indicator ratio = Indicator.share("R", 1).withRule(new TargetRule(10, ScoringRule.Beyond.ERROR));
        Framework framework = Framework.builder("ratio")
                .indicator(ratio)
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 1, "R"))
                .headline("TOP")
                .build();
        IndicatorTable table = IndicatorTable.builder(units(2))
                .row("u0")
                .set("R", 5)
                .row("u1")
                .set("R", 8)
                .build();
        CompiledIndex compiled = CompiledIndex.of(CompositeIndex.of(framework), table, "TOP");

        Finding beyond = problem(compiled, Variation.NONE.withNumbers(new double[][] {{5, 12}}));

        assertThat(beyond.code()).isEqualTo(FindingCode.RAW_BEYOND);
        assertThat(beyond.parameters()).containsEntry("cells", "12").containsEntry("unit", "Unit 1");
        assertThat(scored(compiled, Variation.NONE.withNumbers(new double[][] {{-0.0, 10}})))
                .containsExactly(0.0, 1.0);
        // target 10 → 16: 8 / 16 = 0.5
        assertThat(scored(compiled, Variation.NONE.withGoalposts(new double[] {0}, new double[] {16})))
                .containsExactly(5 / 16.0, 0.5);
    }

    /** 0.5 / 0.5 at a scale of 0.05 is 0.05, which a share takes; 15 / 0.5 is 1.5, which it does not. */
    @Test
    void score_ofAQuotientOutOfRange_isAProblem() {
        Recipe recipe = Recipe.defaults()
                .withPreparation(new Denominate(Map.of(Column.of("I0"), new Denominate.By(Column.of("I4"), 0.05))));
        CompiledIndex compiled = CompiledIndex.of(tree(recipe), shares(true), "I0");
        double[] halves = new double[15];
        Arrays.fill(halves, 0.5);
        double[][] numbers = one(compiled, "I0", halves.clone());
        numbers[compiled.columns().indexOf(Column.of("I4"))] = halves;

        assertThat(scored(compiled, Variation.NONE.withNumbers(numbers))).containsOnly(0.05); // 0.5 / 0.5 · 0.05
        numbers[0][7] = 15;
        Finding above = problem(compiled, Variation.NONE.withNumbers(numbers));

        assertThat(above.code()).isEqualTo(FindingCode.SHARE_ABOVE_ONE);
        assertThat(above.place().unit()).isEqualTo("Unit 7");
    }

    @Test
    void score_ofNegativeZero_isZero() {
        CompiledIndex indicator = CompiledIndex.of(CompositeIndex.of(TREE), shares(true), "I0");
        double[] zeros = new double[15];
        zeros[3] = -0.0;
        zeros[4] = 1;

        double[] scores = scored(indicator, Variation.NONE.withNumbers(new double[][] {zeros}));

        assertThat(scores[4]).isEqualTo(1);
        assertThat(Double.doubleToRawLongBits(scores[3])).isZero();
        assertThat(Double.doubleToRawLongBits(zeros[3]))
                .as("the caller's array")
                .isNegative();
    }

    /** Screening leaves out u0 once two of its three numbers are missing. */
    @Test
    void score_whereScreeningDropsAUnit_isAProblem() {
        List<Column> columns = List.of(Column.of("I0"), Column.of("I1"), Column.of("I2"));
        Recipe recipe = Recipe.defaults()
                .withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE))
                .withPreparation(new Screen(columns, new Screen.Least(0.5, 0), Screen.Least.NONE));
        CompiledIndex compiled = CompiledIndex.of(tree(recipe), shares(true), "TOP");
        double[][] numbers = one(compiled, "I0", but(compiled, "I0", 0, Double.NaN));
        scored(compiled, Variation.NONE.withNumbers(numbers));
        numbers[compiled.columns().indexOf(Column.of("I1"))] = but(compiled, "I1", 0, Double.NaN);

        Finding dropped = problem(compiled, Variation.NONE.withNumbers(numbers));

        assertThat(dropped.code()).isEqualTo(FindingCode.MISSING_TARGET);
        assertThat(dropped.place().unit()).isEqualTo("Unit 0");
    }

    @Test
    void score_ofATableThatCannotBePrepared_isAProblem() {
        Recipe recipe = Recipe.defaults()
                .withPreparation(new Denominate(Map.of(Column.of("I0"), new Denominate.By(Column.of("I4"), 0.05))));
        CompiledIndex compiled = CompiledIndex.of(tree(recipe), shares(true), "TOP");

        assertThat(problem(compiled, Variation.NONE.withNumbers(one(compiled, "I4", new double[15])))
                        .code())
                .isEqualTo(FindingCode.CANNOT_PREPARE);
    }

    /** M1 counts in TOP and in SIDE; without either, what it cannot compute is no problem. */
    @Test
    void score_withoutAPart_doesNotRequireIt() {
        CompiledIndex tree = plainTree();
        List<Edge> edges = tree.graph().edges();
        double[] shares = nominalShares(tree);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = edges.get(i).part().equals("M1") ? 0 : shares[i];
        }
        double[][] missing = one(tree, "I4", new double[15]);
        Arrays.fill(missing[tree.columns().indexOf(Column.of("I4"))], Double.NaN);

        double[] scores = scored(tree, Variation.NONE.withShares(shares).withNumbers(missing));

        assertThat(scores).containsExactly(scored(tree, Variation.NONE.withShares(shares)));
        assertThat(scores).doesNotContain(scored(tree, Variation.NONE));
    }

    @Test
    void score_ofTheWrongLengths_isRefused() {
        CompiledIndex tree = plainTree();
        double[] into = new double[15];
        double[] zeros = new double[tree.graph().edges().size()];

        assertThatThrownBy(() -> tree.score(Variation.NONE, new double[14]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("into (14 entries) must have as many as the board, 15");
        assertThatThrownBy(() -> tree.score(Variation.NONE.withShares(new double[0]), into))
                .hasMessageStartingWith("shares (0 entries)");
        assertThatThrownBy(() -> tree.score(Variation.NONE.withShares(zeros), into))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TOP sum to 0.0");
        assertThatThrownBy(() -> tree.score(Variation.NONE.withNumbers(new double[3][]), into))
                .hasMessageStartingWith("numbers (3 entries)");
        assertThatThrownBy(() -> tree.score(Variation.NONE.withNumbers(one(tree, "I0", 0.5)), into))
                .hasMessageStartingWith("numbers of a column (1 entries)");
        assertThatThrownBy(() -> tree.score(Variation.NONE.withGoalposts(new double[1], new double[1]), into))
                .hasMessageStartingWith("goalposts (1 entries)");
    }

    @Test
    void score_betweenEqualGoalposts_isRefused() {
        CompiledIndex human = CompiledIndex.of(CompositeIndex.of(HUMAN), COUNTRIES, "HDI");
        double[] ones = {1, 1, 1, 1};

        assertThatThrownBy(() -> human.score(
                        Variation.NONE.withGoalposts(ones, ones),
                        new double[human.board().units().size()]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
