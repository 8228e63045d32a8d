package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.Copeland;
import org.opendti.aggregate.GeometricMean;
import org.opendti.finding.DtiException;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.MissingParts;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.weight.BenefitOfTheDoubt;
import org.opendti.weight.Entropy;

class GapTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static double sum(Gap gap) {
        return gap.parts().stream().mapToDouble(Gap.Part::amount).sum();
    }

    @Test
    void between_twoProvinces_isShareTimesDifference() {
        Unit binhDuong = Boards.Y2022.unit("Bình Dương");
        Unit canTho = Boards.Y2022.unit("Cần Thơ");
        Gap gap = Gap.between(Boards.Y2022, "DTI", binhDuong, canTho);
        assertThat(gap.parts()).extracting(Gap.Part::element).containsExactly("NTC", "HDCQS", "HDKTS", "HDXHS");
        // points of 1000: NTC 500, HDCQS 200, HDKTS 150, HDXHS 150
        assertThat(gap.parts().stream()
                        .mapToDouble(part -> part.share().orElseThrow())
                        .toArray())
                .containsExactly(new double[] {0.5, 0.2, 0.15, 0.15}, EXACT);
        for (Gap.Part part : gap.parts()) {
            assertThat(part.score()).isEqualTo(Boards.Y2022.score(binhDuong, part.element()));
            assertThat(part.otherScore()).isEqualTo(Boards.Y2022.score(canTho, part.element()));
            assertThat(part.amount()).isCloseTo(part.share().orElseThrow() * (part.score() - part.otherScore()), EXACT);
            assertThat(part.partsUnknown()).isEqualTo(part.element().equals("NTC"));
        }
        assertThat(gap.score()).isEqualTo(Boards.Y2022.score(binhDuong, "DTI"));
        assertThat(gap.otherScore()).isCloseTo(Boards.Y2022.score(canTho, "DTI"), EXACT);
        assertThat(sum(gap)).isCloseTo(gap.amount(), EXACT);
    }

    @Test
    void toMean_ofEveryProvince_addsUpAndCancelsOverAll() {
        double total = 0;
        for (Unit unit : Boards.Y2024.units()) {
            Gap gap = Gap.toMean(Boards.Y2024, "DTI", unit);
            assertThat(sum(gap)).as(unit.name()).isCloseTo(gap.amount(), EXACT);
            assertThat(gap.otherScore())
                    .isCloseTo(
                            Arrays.stream(Boards.Y2024.scores("DTI")).average().orElseThrow(), EXACT);
            total += gap.amount();
        }
        assertThat(total).isCloseTo(0, within(1e-10));
    }

    @Test
    void toRegion_isToTheMeanOfItsUnits() {
        Unit unit = Boards.Y2022.unit("Bình Dương");
        Gap gap = Gap.toRegion(Boards.Y2022, "DTI", unit);
        double mean = Arrays.stream(Boards.Y2022.within("Đông Nam Bộ").scores("DTI"))
                .average()
                .orElseThrow();
        assertThat(gap.otherScore()).isCloseTo(mean, EXACT);
        assertThat(sum(gap)).isCloseTo(gap.score() - mean, EXACT);
    }

    @Test
    void between_unitsOfWhichBothHaveParts_goesDownToThem() {
        Gap gap = Gap.between(Boards.Y2024, "DTI", Boards.Y2024.unit("Hà Nội"), Boards.Y2024.unit("Cao Bằng"));
        assertThat(gap.parts()).extracting(Gap.Part::element).startsWith("NTS", "TCS", "HTS", "NLS", "ATTT");
        // NTS has 50 of the 940 points of 2024
        assertThat(gap.parts().get(0).share().orElseThrow()).isCloseTo(50 / 940.0, EXACT);
        assertThat(gap.parts()).noneMatch(Gap.Part::partsUnknown);
    }

    private static final UnitList LIST = UnitList.builder("units")
            .unit("a", "A", Map.of(), List.of())
            .unit("b", "B", Map.of(), List.of())
            .unit("c", "C", Map.of(), List.of())
            .build();

    private static Scoreboard flat(Recipe recipe, double[]... cells) {
        Framework.Builder framework = Framework.builder("flat");
        String[] codes =
                IntStream.range(0, cells[0].length).mapToObj(i -> "I" + i).toArray(String[]::new);
        for (String code : codes) {
            framework.indicator(Indicator.share(code, 1));
        }
        Framework built = framework
                .aggregate(Aggregate.of("M", Aggregate.Kind.MAIN_INDEX, 1, codes))
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 1, "M"))
                .headline("TOP")
                .build();
        TableBuilder table = IndicatorTable.builder(LIST);
        for (int u = 0; u < cells.length; u++) {
            table.row(LIST.units().get(u).code());
            for (int i = 0; i < codes.length; i++) {
                if (!Double.isNaN(cells[u][i])) {
                    table.set(codes[i], cells[u][i]);
                }
            }
        }
        return CompositeIndex.of(built).with(recipe).score(table.build());
    }

    @Test
    void between_underGeometricMean_isTheMeanOverOrders() {
        Recipe geometric = Recipe.defaults().aggregate(choice -> choice.withStandard(new GeometricMean()));
        Scoreboard board = flat(geometric, new double[] {0.9, 0.4}, new double[] {0.4, 0.1});
        Gap gap = Gap.between(board, "TOP", board.unit("a"), board.unit("b"));
        // √(0.9·0.4) = 0.6, √(0.4·0.1) = 0.2, √(0.9·0.1) = 0.3, √(0.4·0.4) = 0.4:
        // I0 adds 0.1 first and 0.2 last, I1 adds 0.2 first and 0.3 last
        assertThat(gap.parts().get(0).amount()).isCloseTo(0.15, EXACT);
        assertThat(gap.parts().get(1).amount()).isCloseTo(0.25, EXACT);
        assertThat(gap.parts().get(0).share()).isEmpty();
        assertThat(gap.splitting()).isEqualTo(Splitting.ALL_ORDERS);
        assertThat(gap.otherScore()).isCloseTo(0.2, EXACT);
        assertThat(sum(gap)).isCloseTo(0.4, EXACT);
    }

    @Test
    void between_ofManyIndicatorsUnderGeometricMean_isNestedAndAddsUp() {
        Recipe geometric = Recipe.defaults().aggregate(choice -> choice.withStandard(new GeometricMean()));
        double[] one = IntStream.range(0, 16).mapToDouble(i -> 0.2 + 0.04 * i).toArray();
        double[] other = IntStream.range(0, 16).mapToDouble(i -> 0.9 - 0.05 * i).toArray();
        Scoreboard board = flat(geometric, one, other);
        Gap gap = Gap.between(board, "TOP", board.unit("a"), board.unit("b"));
        assertThat(gap.splitting()).isEqualTo(Splitting.NESTED);
        assertThat(sum(gap))
                .isCloseTo(board.headline().score("a") - board.headline().score("b"), EXACT);
    }

    @Test
    void between_whereAPartLacks_isByTheRuleForMissingParts() {
        Recipe exclude = Recipe.defaults().withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE));
        Scoreboard board = flat(exclude, new double[] {0.8, Double.NaN}, new double[] {0.4, 0.2});
        Gap gap = Gap.between(board, "TOP", board.unit("a"), board.unit("b"));
        // a 0.8, b 0.3; I0 of a alone (0.8, 0.2) 0.5, I1 of a alone (0.4) 0.4: I0 adds 0.2 or 0.4, I1 0.1 or 0.3
        assertThat(gap.parts().get(0).amount()).isCloseTo(0.3, EXACT);
        assertThat(gap.parts().get(1).amount()).isCloseTo(0.2, EXACT);
    }

    @Test
    void between_withWeightsFoundFromTheUnits_takesThoseOfTheBoard() {
        Recipe entropy = Recipe.defaults().weigh(choice -> choice.with("M", new Entropy()));
        Scoreboard board = flat(entropy, new double[] {0.9, 0.4}, new double[] {0.4, 0.3}, new double[] {0.2, 0.5});
        Gap gap = Gap.between(board, "TOP", board.unit("a"), board.unit("b"));
        assertThat(gap.parts().get(0).share().orElseThrow())
                .isCloseTo(board.weights("M").get("I0"), EXACT);
        assertThat(sum(gap))
                .isCloseTo(board.headline().score("a") - board.headline().score("b"), EXACT);
    }

    @Test
    void between_whereUnitsAreJudgedBesideOneAnother_isRefused() {
        Recipe copeland = Recipe.defaults().aggregate(choice -> choice.with("M", new Copeland()));
        Scoreboard board = flat(copeland, new double[] {0.9, 0.4}, new double[] {0.4, 0.1});
        assertThatThrownBy(() -> Gap.between(board, "TOP", board.unit("a"), board.unit("b")))
                .isInstanceOf(DtiException.class)
                .hasMessageContaining("copeland")
                .hasMessageContaining("beside one another");
        Recipe doubt = Recipe.defaults().weigh(choice -> choice.with("M", BenefitOfTheDoubt.free()));
        Scoreboard own = flat(doubt, new double[] {0.9, 0.4}, new double[] {0.4, 0.1});
        assertThatThrownBy(() -> Gap.between(own, "TOP", own.unit("a"), own.unit("b")))
                .hasMessageContaining(BenefitOfTheDoubt.free().type());
    }

    @Test
    void gap_ofWhatIsNotThere_isRefused() {
        Unit unit = Boards.Y2022.unit("74");
        assertThatThrownBy(() -> Gap.toMean(Boards.Y2022, "XX", unit)).hasMessageContaining("XX is no element");
        assertThatThrownBy(() -> Gap.toMean(Boards.Y2022, "NTS", unit))
                .isInstanceOf(DtiException.class)
                .hasMessageContaining("NTS");
        assertThatThrownBy(() -> Gap.toMean(Boards.Y2022, "DTI", unit, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        Scoreboard south = Boards.Y2022.within("Đông Nam Bộ");
        assertThatThrownBy(() -> Gap.between(south, "DTI", unit, Boards.Y2022.unit("Hà Nội")))
                .hasMessageContaining("Hà Nội");
        assertThatThrownBy(() -> Gap.toRegion(flat(Recipe.defaults(), new double[] {1}), "TOP", LIST.get("a")))
                .isInstanceOf(DtiException.class);
    }
}
