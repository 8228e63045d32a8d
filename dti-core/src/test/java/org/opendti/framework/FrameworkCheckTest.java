package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;

class FrameworkCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a@b", "@", " a", "a ", "a\t", "\u2003a"})
    void build_codeThatCannotBeOne_isTold(String code) {
        assertThat(told(good().indicator(Indicator.share(code, 1))
                        .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, code))))
                .contains(FindingCode.BAD_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HDCQS.3", "Đ", "a b", "1", "x-y_z"})
    void build_codeThatCanBeOne_isTaken(String code) {
        assertThat(good().indicator(Indicator.share(code, 1))
                        .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, code))
                        .build()
                        .find(code))
                .isPresent();
    }

    @Test
    void build_codeThatStandsTwice_isTold() {
        assertThat(told(good().aggregate(Aggregate.of("I", Aggregate.Kind.GROUP, 1))))
                .containsExactly(FindingCode.DUPLICATE_CODE);
        assertThat(told(good().aggregate(Aggregate.of("a", Aggregate.Kind.GROUP, 1))))
                .containsExactly(FindingCode.DUPLICATE_CODE);
        assertThat(told(good().input(input("n")).input(input("n")))).containsExactly(FindingCode.DUPLICATE_CODE);
        assertThat(told(good().input(input("a")))).containsExactly(FindingCode.DUPLICATE_CODE);
        assertThat(told(good().input(input("I")))).containsExactly(FindingCode.DUPLICATE_CODE);
    }

    @Test
    void build_inputNamedAsTheIndicatorThatTakesItAlone_isTaken() {
        Framework framework = good().input(input("b"))
                .indicator(taking("b", "b"))
                .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "b"))
                .build();

        assertThat(framework.inputs()).hasSize(1);
        assertThat(told(good().input(input("b"))
                        .input(input("c"))
                        .indicator(taking("b", "b", "c"))
                        .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "b"))))
                .containsExactly(FindingCode.DUPLICATE_CODE, FindingCode.RULE_INPUTS);
    }

    @Test
    void build_inputsThatDoNotFitTheRule_areTold() {
        assertThat(told(good().input(new Input("b.l", Input.Type.LEVEL, ""))
                        .indicator(taking("b", "b.l"))
                        .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "b"))))
                .containsExactly(FindingCode.RULE_INPUTS);
        assertThat(told(good().indicator(Indicator.share("b", 1).withRule(new ConditionsRule(List.of(1.0))))
                        .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "b"))))
                .containsExactly(FindingCode.RULE_INPUTS);
        assertThat(good().input(input("b.a"))
                        .input(input("b.b"))
                        .indicator(Indicator.share("b", 1)
                                .withRule(
                                        new RatioRule(RatioRule.Zero.NOTHING, ScoringRule.Beyond.ERROR), "b.a", "b.b"))
                        .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "b"))
                        .build()
                        .indicators())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void build_badPointsOrWeight_areTold(double number) {
        Framework.Builder points = good().aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, number));
        Framework.Builder weight =
                good().aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1).withParts(Part.of("a", number)));

        assertThat(Told.onceBy(points::build).parameters())
                .containsEntry("code", "G")
                .containsEntry("value", Double.toString(number));
        assertThat(told(points)).containsExactly(FindingCode.BAD_POINTS);
        Finding finding = Told.onceBy(weight::build);
        assertThat(finding.code()).isEqualTo(FindingCode.BAD_WEIGHT);
        assertThat(finding.parameters()).containsEntry("part", "a").containsEntry("value", Double.toString(number));
    }

    @Test
    void build_partOfBadPoints_tellsThePointsAlone() {
        assertThat(told(good().aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "H"))
                        .aggregate(Aggregate.of("H", Aggregate.Kind.GROUP, -3))))
                .containsExactly(FindingCode.BAD_POINTS);
    }

    @Test
    void build_pointsAndWeightsOfZero_areTaken() {
        Framework framework = good().aggregate(
                        Aggregate.of("G", Aggregate.Kind.GROUP, 1).withParts(Part.of("a", 0), Part.of("Z", 1)))
                .aggregate(Aggregate.of("Z", Aggregate.Kind.GROUP, 0, "a"))
                .build();

        assertThat(framework.aggregates()).hasSize(3);
    }

    @Test
    void build_unknownPart_namesTheNearest() {
        Finding finding = Told.onceBy(() -> good().aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "ab"))
                .build());

        assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_PART);
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("G has the part ab, which is no element; nearest are a, G, I");
        assertThat(finding.place().element()).isEqualTo("G");
    }

    @Test
    void build_partNamedTwice_isTold() {
        assertThat(told(good().aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "a", "a"))))
                .containsExactly(FindingCode.DUPLICATE_PART);
    }

    @Test
    void build_unknownInput_namesTheNearest() {
        Finding finding = Told.onceBy(() -> good().input(input("people"))
                .indicator(taking("b", "peopel"))
                .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "b"))
                .build());

        assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_INPUT);
        assertThat(finding.parameters())
                .containsEntry("code", "b")
                .containsEntry("input", "peopel")
                .containsEntry("nearest", "people");
    }

    @Test
    void build_partWithoutWeightAndPoints_isTold() {
        Aggregate unstated = new Aggregate(
                "U",
                "",
                Label.of("U"),
                Aggregate.Kind.GROUP,
                OptionalDouble.empty(),
                List.of(),
                new org.opendti.aggregate.ArithmeticMean(),
                Provenance.UNSTATED);

        assertThat(told(good().aggregate(unstated).aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "U"))))
                .containsExactly(FindingCode.NO_WEIGHT);
        assertThat(good().aggregate(unstated)
                        .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1).withParts(Part.of("U", 2)))
                        .build()
                        .aggregates())
                .hasSize(3);
    }

    @Test
    void build_weightsAllZero_areToldUnlessNotScored() {
        assertThat(told(good().aggregate(
                                Aggregate.of("G", Aggregate.Kind.GROUP, 1).withParts(Part.of("a", 0)))))
                .containsExactly(FindingCode.ZERO_WEIGHTS);
        assertThat(good().aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 0).withParts(Part.of("a", 0)))
                        .build()
                        .aggregates())
                .hasSize(2);
    }

    @Test
    void build_indicatorThatNoAggregateUses_isTold() {
        Finding finding =
                Told.onceBy(() -> good().indicator(Indicator.share("b", 1)).build());

        assertThat(finding.code()).isEqualTo(FindingCode.UNUSED_INDICATOR);
        assertThat(finding.parameters()).containsEntry("code", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a"})
    void build_headlineThatIsNoAggregate_namesThoseThatAre(String headline) {
        Finding finding = Told.onceBy(() -> good().headline(headline).build());

        assertThat(finding.code()).isEqualTo(FindingCode.NO_HEADLINE);
        assertThat(finding.parameters()).containsEntry("value", headline).containsEntry("known", "I");
    }

    @Test
    void build_cycle_namesItsPathAlone() {
        Finding finding = Told.onceBy(() -> Framework.builder("f")
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 1, "P"))
                .aggregate(Aggregate.of("P", Aggregate.Kind.PILLAR, 1, "Q"))
                .aggregate(Aggregate.of("Q", Aggregate.Kind.GROUP, 1, "R"))
                .aggregate(Aggregate.of("R", Aggregate.Kind.GROUP, 1, "P"))
                .headline("I")
                .build());

        assertThat(finding.code()).isEqualTo(FindingCode.CYCLE);
        assertThat(finding.parameters()).containsEntry("path", "P → Q → R → P");
    }

    @Test
    void build_aggregateThatIsItsOwnPart_isACycle() {
        Finding finding = Told.onceBy(() -> good().aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "G"))
                .build());

        assertThat(finding.parameters()).containsEntry("path", "G → G");
    }

    @Test
    void build_overlappingAggregates_areNoCycle() {
        assertThat(good().aggregate(Aggregate.of("P", Aggregate.Kind.PILLAR, 1, "I", "a"))
                        .aggregate(Aggregate.of("Q", Aggregate.Kind.PILLAR, 1, "I", "a", "P"))
                        .build()
                        .aggregates())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 50_000})
    void build_chainFromTheTop_isTooDeepAndNoOverflow(int length) {
        assertThat(told(chain(length, false))).containsOnly(FindingCode.TOO_DEEP);
    }

    @Test
    void build_chainOfAHundred_isTaken() {
        assertThat(chain(100, false).build().aggregates()).hasSize(100);
        assertThat(chain(100, true).build().aggregates()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 50_000})
    void build_chainFromTheBottom_isTooDeepAsWell(int length) {
        assertThat(told(chain(length, true))).containsOnly(FindingCode.TOO_DEEP);
    }

    @Test
    void build_chainFromTheMiddle_isMeasuredAsAWhole() {
        assertThat(told(chainFromTheMiddle(101))).containsOnly(FindingCode.TOO_DEEP);
        assertThat(chainFromTheMiddle(100).build().aggregates()).hasSize(100);
    }

    /** A chain whose lower half is given before its upper half, each from the top. */
    private static Framework.Builder chainFromTheMiddle(int length) {
        Framework.Builder chain = Framework.builder("chain").headline("A0");
        IntStream.range(0, length).map(i -> (i + length / 2) % length).forEach(i -> chain.aggregate(link(i, length)));
        return chain;
    }

    private static Aggregate link(int i, int length) {
        return i + 1 == length
                ? Aggregate.of("A" + i, Aggregate.Kind.GROUP, 1)
                : Aggregate.of("A" + i, Aggregate.Kind.GROUP, 1, "A" + (i + 1));
    }

    @Test
    void build_severalProblems_tellsAll() {
        List<FindingCode> codes = told(Framework.builder("f")
                .input(input("n"))
                .input(input("n"))
                .indicator(taking("b@", "m"))
                .indicator(Indicator.share("c", -1))
                .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "x", "c", "c"))
                .aggregate(Aggregate.of("H", Aggregate.Kind.GROUP, 1).withParts(Part.of("G", -2)))
                .aggregate(Aggregate.of("H", Aggregate.Kind.GROUP, 1).withParts(Part.of("G", 0)))
                .aggregate(Aggregate.of("K", Aggregate.Kind.GROUP, 1, "K"))
                .headline("none"));

        assertThat(codes)
                .containsExactlyInAnyOrder(
                        FindingCode.DUPLICATE_CODE,
                        FindingCode.BAD_CODE,
                        FindingCode.UNKNOWN_INPUT,
                        FindingCode.BAD_POINTS,
                        FindingCode.UNKNOWN_PART,
                        FindingCode.DUPLICATE_PART,
                        FindingCode.BAD_WEIGHT,
                        FindingCode.DUPLICATE_CODE,
                        FindingCode.ZERO_WEIGHTS,
                        FindingCode.UNUSED_INDICATOR,
                        FindingCode.CYCLE,
                        FindingCode.NO_HEADLINE);
    }

    private static Framework.Builder chain(int length, boolean partsFirst) {
        List<Aggregate> aggregates = new ArrayList<>(
                IntStream.range(0, length).mapToObj(i -> link(i, length)).toList());
        if (partsFirst) {
            Collections.reverse(aggregates);
        }
        Framework.Builder chain = Framework.builder("chain").headline("A0");
        aggregates.forEach(chain::aggregate);
        return chain;
    }

    private static List<FindingCode> told(Framework.Builder framework) {
        return Told.codes(Told.by(framework::build));
    }

    private static Framework.Builder good() {
        return Framework.builder("f")
                .indicator(Indicator.share("a", 1))
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 1, "a"))
                .headline("I");
    }

    private static Input input(String code) {
        return new Input(code, Input.Type.NUMBER, "");
    }

    private static Indicator taking(String code, String... inputs) {
        Indicator share = Indicator.share(code, 1);
        return new Indicator(
                code,
                "",
                share.name(),
                share.maxPoints(),
                "",
                Direction.MORE,
                List.of(inputs),
                share.rule(),
                Provenance.UNSTATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "year", "rank", "group:x", "", " n", "a@points"})
    void build_codeThatATableCouldNotTell_isTold(String code) {
        assertThat(told(good().input(input(code)))).containsExactly(FindingCode.BAD_CODE);
        assertThat(told(good().indicator(Indicator.share(code, 1))
                        .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, code))))
                .containsExactly(FindingCode.BAD_CODE);
    }

    @Test
    void build_weightsWhoseSumIsNotFinite_areTold() {
        assertThat(told(good().indicator(Indicator.share("b", 1e308))
                        .indicator(Indicator.share("c", 1e308))
                        .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "b", "c"))))
                .containsExactly(FindingCode.BAD_WEIGHT);
    }
}
