package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.rank.RankingRule;

class FrameworkTest {

    private final Framework framework = MadeUp.framework();

    @Test
    void inOrder_ofElements_putsPartsBeforeTheirAggregates() {
        List<String> codes = framework.inOrder().stream().map(Element::code).toList();

        assertThat(codes)
                .contains("A.1", "A.2", "A.3", "A", "B", "G", "P", "I", "R.10", "R")
                .hasSize(20);
        for (Aggregate aggregate : framework.aggregates()) {
            for (Part part : aggregate.parts()) {
                assertThat(codes.indexOf(part.code())).isLessThan(codes.indexOf(aggregate.code()));
            }
        }
    }

    @Test
    void inOrder_aggregatesGivenBeforeTheirParts_putsTheseFirst() {
        Framework upsideDown = Framework.builder("f")
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 2, "G"))
                .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 1, "a"))
                .indicator(Indicator.share("a", 1))
                .headline("I")
                .build();

        assertThat(upsideDown.inOrder()).extracting(Element::code).containsExactly("a", "G", "I");
        assertThat(upsideDown.aggregates()).extracting(Aggregate::code).containsExactly("I", "G");
    }

    @Test
    void weight_ofAPart_isItsOwnElseItsMaxPoints() {
        Aggregate a = (Aggregate) framework.element("A");

        assertThat(a.parts()).extracting(framework::weight).containsExactly(0.1, 0.0, 1.0 / 3);
        assertThat(framework.weight(Part.of("A.3"))).isEqualTo(1e6);
    }

    @Test
    void element_unknown_namesTheNearest() {
        Finding finding = Told.onceBy(() -> framework.element("A.9"));

        assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_ELEMENT);
        assertThat(finding.place().element()).isEqualTo("A.9");
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo("A.9 is no element of made-up; nearest are A, A.1, A.2");
        assertThat(framework.find("A.9")).isEmpty();
        assertThat(framework.find("A.1")).contains(framework.element("A.1"));
    }

    @Test
    void isScored_byPartsAndPoints_isAsStated() {
        assertThat(((Aggregate) framework.element("A")).isScored()).isTrue();
        assertThat(((Aggregate) framework.element("B")).isScored())
                .as("no parts")
                .isFalse();
        assertThat(((Aggregate) framework.element("P")).isScored())
                .as("points not stated")
                .isTrue();
        assertThat(Aggregate.of("X", Aggregate.Kind.GROUP, 0, "A").isScored())
                .as("0 points")
                .isFalse();
    }

    @Test
    void equals_anyDifference_isSeen() {
        assertThat(framework).isEqualTo(MadeUp.framework()).isNotEqualTo("made-up");
        assertThat(one().build()).isNotEqualTo(one().title(Label.of("t")).build());
        assertThat(one().build())
                .isNotEqualTo(one().ranking(RankingRule.onDigits(4)).build());
        assertThat(one().build())
                .isNotEqualTo(one().edition(new EditionInfo("d", Optional.empty(), List.of()))
                        .build());
        assertThat(one().build())
                .isNotEqualTo(one().input(new Input("n", Input.Type.NUMBER, "")).build());
        assertThat(one().build()).isEqualTo(one().build()).hasSameHashCodeAs(one().build());
    }

    @Test
    void lists_ofAFramework_cannotBeChangedNorFollowTheBuilder() {
        Framework.Builder builder = one();
        Framework built = builder.build();
        builder.aggregate(Aggregate.of("late", Aggregate.Kind.GROUP, 1)).headline("late");

        assertThat(built.aggregates()).hasSize(1);
        assertThat(built.headline().code()).isEqualTo("I");
        assertThatThrownBy(() -> built.inOrder().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> built.aggregates().clear()).isInstanceOf(UnsupportedOperationException.class);
        List<Part> parts = new ArrayList<>(List.of(Part.of("a")));
        Aggregate aggregate = new Aggregate(
                "x",
                "",
                Label.of("x"),
                Aggregate.Kind.GROUP,
                OptionalDouble.empty(),
                parts,
                new org.opendti.aggregate.ArithmeticMean(),
                Provenance.UNSTATED);
        parts.clear();
        assertThat(aggregate.parts()).hasSize(1);
    }

    @Test
    void label_inALanguage_isVietnameseOrEnglish() {
        Label label = new Label("Hạ tầng số", "Digital infrastructure");

        assertThat(label.in(Locale.forLanguageTag("vi-VN"))).isEqualTo("Hạ tầng số");
        assertThat(label.in(Locale.FRENCH)).isEqualTo("Digital infrastructure");
        assertThat(framework).hasToString("made-up");
    }

    @Test
    void id_ofEachWord_isThatOfTheFiles() {
        assertThat(Aggregate.Kind.MAIN_INDEX.id()).isEqualTo("main-index");
        assertThat(Direction.LESS.id()).isEqualTo("less");
        assertThat(Input.Type.FLAG.id()).isEqualTo("flag");
        assertThat(Provenance.Kind.OFFICIAL.id()).isEqualTo("official");
    }

    private static Framework.Builder one() {
        return Framework.builder("f")
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 1))
                .headline("I");
    }
}
