package org.opendti.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.framework.Aggregate.Kind.GROUP;
import static org.opendti.framework.Aggregate.Kind.INDEX;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Severity;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.ScoringRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Origin;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

class BackCastTest {

    private static final IndicatorTable Y2022 = Years.table("dti-2022/published.csv", 2022, Provinces.of63());
    private static final Framework OF_2022 = Editions.forYear(2022);
    private static final CompositeIndex OF_2024 = CompositeIndex.of(Editions.forYear(2024));

    private static final UnitList LIST = UnitList.builder("list")
            .unit("1", "Một", Map.of(), List.of())
            .unit("2", "Hai", Map.of(), List.of())
            .build();

    /** I of the group G and of C; G of A and B, whose points are given. */
    private static Framework framework(String id, double a, double b, Indicator c) {
        return Framework.builder(id)
                .indicator(Indicator.share("A", a))
                .indicator(Indicator.share("B", b))
                .indicator(c)
                .aggregate(Aggregate.of("G", GROUP, 40, "A", "B"))
                .aggregate(Aggregate.of("I", INDEX, 100, "G", "C"))
                .headline("I")
                .build();
    }

    private static final Indicator C = Indicator.share("C", 60);
    private static final Framework OLD = framework("old", 20, 20, C);
    private static final CompositeIndex NEW = CompositeIndex.of(framework("new", 10, 30, C));

    private static TableBuilder table() {
        return IndicatorTable.builder(LIST);
    }

    @Test
    void y2022_byTheEditionOf2024_leavesTheTenWithAllMainIndices() {
        BackCast cast = BackCast.of(OF_2024, Y2022, OF_2022);
        assertThat(cast.board().units()).hasSize(10);
        assertThat(cast.leftOut()).hasSize(53);
        assertThat(cast.flagged()).isEmpty();
        assertThat(cast.findings()).hasSize(53).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.COMPOSITION_DIFFERS);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(cast.findings().get(0).toString())
                .contains("Hà Nội is left out: its NTC is given")
                .contains("dti-province-2022 (NTC = NTS 0.2, TCS 0.2, HTS 0.2, NLS 0.2, ATTT 0.2)")
                .contains("dti-province-2024 (NTC = NTS 0.1136, TCS 0.1136, HTS 0.3182, NLS 0.2273, ATTT 0.2273)");
        // Đà Nẵng 2022, printed: NTS, TCS, HTS, NLS, ATTT, HDCQS, HDKTS, HDXHS by 50, 50, 140, 100, 100, 200, 150, 150
        // of 940
        Unit daNang = Provinces.of63().get("Đà Nẵng");
        double[] points = {50, 50, 140, 100, 100, 200, 150, 150};
        String[] codes = {"NTS", "TCS", "HTS", "NLS", "ATTT", "HDCQS", "HDKTS", "HDXHS"};
        double sum = 0;
        for (int k = 0; k < 8; k++) {
            sum += points[k] * Years.Y2022.score(daNang, codes[k]) / 940;
        }
        assertThat(cast.board().score(daNang, "DTI")).isCloseTo(sum, within(1e-12));
        assertThat(cast.board().isPartOfList()).isTrue();
    }

    @Test
    void y2022_accepted_keepsAllAndFlagsThem() {
        BackCast cast = BackCast.accepting(OF_2024, Y2022, OF_2022);
        assertThat(cast.board().units()).hasSize(63);
        assertThat(cast.leftOut()).isEmpty();
        assertThat(cast.flagged()).hasSize(53);
        assertThat(cast.findings())
                .hasSize(53)
                .extracting(Finding::code)
                .containsOnly(FindingCode.COMPOSITION_ACCEPTED);
        assertThat(cast.findings().get(0).toString()).contains("NTC of Hà Nội is taken over as given");
        Unit haNoi = Provinces.of63().get("Hà Nội");
        // (440 · 0.65691 + 200 · 0.5620 + 150 · 0.7615 + 150 · 0.3648) / 940
        assertThat(cast.board().score(haNoi, "DTI"))
                .isCloseTo((440 * 0.65691 + 200 * 0.5620 + 150 * 0.7615 + 150 * 0.3648) / 940, within(1e-12));
    }

    @Test
    void y2022_byItsOwnEdition_leavesNothingOut() {
        BackCast cast = BackCast.of(CompositeIndex.of(OF_2022), Y2022, OF_2022);
        assertThat(cast.leftOut()).isEmpty();
        assertThat(cast.findings()).isEmpty();
        for (Unit unit : cast.board().units()) {
            assertThat(cast.board().score(unit, "DTI")).isEqualTo(Years.Y2022.score(unit, "DTI"));
        }
    }

    @Test
    void given_besideItsParts_isWorkedOutAnewWithoutAWord() {
        IndicatorTable table = table().row("1")
                .set("A", 0.2)
                .set("B", 0.6)
                .set("G", 0.4)
                .set("C", 0.5)
                .row("2")
                .set("G", 0.7)
                .set("C", 0.5)
                .build();
        BackCast cast = BackCast.of(NEW, table, OLD);
        assertThat(cast.board().units()).extracting(Unit::name).containsExactly("Một");
        assertThat(cast.leftOut()).extracting(Unit::name).containsExactly("Hai");
        // G = (10 · 0.2 + 30 · 0.6) / 40 = 0.5, and its 0.4 of the old edition no longer counts
        assertThat(cast.board().score(LIST.get("1"), "I")).isCloseTo(0.5, within(1e-12));
        assertThat(cast.board().findings()).extracting(Finding::code).doesNotContain(FindingCode.GIVEN_DIFFERS);
    }

    @Test
    void index_thatIsGivenAlone_restsOnWhatDiffersFurtherDown() {
        IndicatorTable table = table().row("1")
                .set("A", 0.2)
                .set("B", 0.6)
                .set("C", 0.5)
                .row("2")
                .set("I", 0.7)
                .build();
        BackCast cast = BackCast.of(NEW, table, OLD);
        assertThat(cast.leftOut()).extracting(Unit::name).containsExactly("Hai");
        assertThat(cast.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .contains("its I is given")
                        .contains("G = A 0.5, B 0.5")
                        .contains("G = A 0.25, B 0.75"));
    }

    @Test
    void rule_thatDiffers_makesItsAggregateDiffer() {
        Indicator other = C.withRule(new GoalpostsRule(0, 2, GoalpostsRule.Scale.LINEAR, ScoringRule.Beyond.HOLD));
        IndicatorTable table = table().row("1")
                .set("I", 0.7)
                .row("2")
                .set("G", 0.5)
                .set("C", 0.5)
                .build();
        BackCast cast = BackCast.of(CompositeIndex.of(framework("new", 20, 20, other)), table, OLD);
        assertThat(cast.leftOut()).extracting(Unit::name).containsExactly("Một");
        // G is made up alike and carries over; C of 0.5 now earns a quarter
        assertThat(cast.board().score(LIST.get("2"), "I")).isCloseTo(0.4 * 0.5 + 0.6 * 0.25, within(1e-12));
        assertThat(cast.board().origin(LIST.get("2"), "G")).isEqualTo(Origin.GIVEN);
        assertThat(cast.findings().get(0).toString()).contains("(C = –)");
    }

    @Test
    void points_ofTheOwnEdition_keepTheirShare() {
        IndicatorTable table = table().row("1")
                .set("A@points", 5)
                .set("B@points", 20)
                .set("C@points", 30)
                .build();
        BackCast cast = BackCast.of(NEW, table, OLD);
        assertThat(cast.board().score(LIST.get("1"), "A")).isCloseTo(0.25, within(1e-12)); // 5 of 20, as 2.5 of 10
        assertThat(cast.board().score(LIST.get("1"), "B")).isEqualTo(1); // 20 of 20, as 30 of 30
        assertThat(cast.board().score(LIST.get("1"), "C")).isCloseTo(0.5, within(1e-12));
        assertThat(BackCast.accepting(NEW, table, OLD).board().score(LIST.get("1"), "A"))
                .isCloseTo(0.25, within(1e-12));
    }

    @Test
    void unit_thatLacksTheHeadlineAnyway_staysAndIsMissing() {
        IndicatorTable table = table().row("1")
                .set("A", 0.2)
                .set("B", 0.6)
                .set("C", 0.5)
                .row("2")
                .set("C", 0.5)
                .build();
        BackCast cast = BackCast.of(NEW, table, OLD);
        assertThat(cast.leftOut()).isEmpty();
        assertThat(cast.findings()).isEmpty();
        assertThat(cast.board().score(LIST.get("2"), "I")).isNaN();
    }

    @Test
    void table_ofWhichNoUnitIsLeft_isRefusedWithItsReasons() {
        IndicatorTable table = table().row("1").set("I", 0.7).build();
        assertThatThrownBy(() -> BackCast.of(NEW, table, OLD))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        problem -> assertThat(problem.findings())
                                .singleElement()
                                .satisfies(finding ->
                                        assertThat(finding.severity()).isEqualTo(Severity.ERROR)))
                .hasMessageContaining("Một is left out: its I is given");
    }

    @Test
    void element_thatTheOwnEditionDoesNotHave_makesItsWholeDiffer() {
        Framework small = Framework.builder("small")
                .indicator(Indicator.share("A", 20))
                .indicator(C)
                .aggregate(Aggregate.of("G", GROUP, 40, "A"))
                .aggregate(Aggregate.of("I", INDEX, 100, "G", "C"))
                .headline("I")
                .build();
        assertThat(new Compositions(small, OLD).difference("G")).contains("G");
        assertThat(new Compositions(small, OLD).difference("B")).contains("B");
        assertThat(new Compositions(small, OLD).difference("I")).contains("G");
        assertThat(new Compositions(small, OLD).difference("C")).isEmpty();
        assertThat(new Compositions(OLD, OLD).difference("I")).isEmpty();
    }

    @Test
    void element_ofWhichOneEditionNamesNoParts_isTheSame() {
        Framework leaf = Framework.builder("leaf")
                .aggregate(Aggregate.of("G", GROUP, 40))
                .indicator(C)
                .aggregate(Aggregate.of("I", INDEX, 100, "G", "C"))
                .headline("I")
                .build();
        assertThat(new Compositions(OLD, leaf).difference("I")).isEmpty();
        assertThat(new Compositions(leaf, OLD).difference("G")).isEmpty();
        Framework twice = Framework.builder("twice")
                .indicator(Indicator.share("G", 40))
                .indicator(C)
                .aggregate(Aggregate.of("I", INDEX, 100, "G", "C"))
                .headline("I")
                .build();
        assertThat(new Compositions(twice, leaf).difference("I")).contains("G");
    }
}
