package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.compare.Strengths.Rule;
import org.opendti.compare.Strengths.Trait;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

class StrengthsTest {

    /**
     * Nine units. UP rises from 0.1 to 0.9, DOWN falls, SAME is UP again with three times the weight, so that the rank in TOP is that of
     * UP: u8 is the first.
     */
    private static Scoreboard nine() {
        UnitList.Builder units = UnitList.builder("nine");
        IntStream.range(0, 9).forEach(u -> units.unit("u" + u, "Unit " + u, Map.of(), List.of()));
        Framework framework = Framework.builder("nine")
                .indicator(Indicator.share("UP", 1))
                .indicator(Indicator.share("DOWN", 1))
                .indicator(Indicator.share("SAME", 3))
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 5, "UP", "DOWN", "SAME"))
                .headline("TOP")
                .build();
        TableBuilder table = IndicatorTable.builder(units.build());
        for (int u = 0; u < 9; u++) {
            table.row("u" + u)
                    .set("UP", 0.1 + 0.1 * u)
                    .set("DOWN", 0.9 - 0.1 * u)
                    .set("SAME", 0.1 + 0.1 * u);
        }
        return CompositeIndex.of(framework).score(table.build());
    }

    private static Strengths of(String unit, Rule rule) {
        Scoreboard board = nine();
        return Strengths.of(board, "TOP", board.unit(unit), rule);
    }

    @Test
    void of_unitThatIsFarBetterThere_isAStrength() {
        // u2 is 7th of 9 in TOP and 3rd in DOWN: 4 places better, and in the best third
        Strengths strengths = of("u2", new Rule(4, 1 / 3.0));
        assertThat(strengths.weaknesses()).isEmpty();
        assertThat(strengths.strengths()).singleElement().satisfies(trait -> {
            assertThat(trait.part().element()).isEqualTo("DOWN");
            assertThat(trait.rank()).isEqualTo(3);
            assertThat(trait.headlineRank()).isEqualTo(7);
            assertThat(trait.units()).isEqualTo(9);
            // share 1/5, 0.7 against the mean 0.5
            assertThat(trait.part().amount()).isCloseTo(0.04, within(1e-12));
        });
    }

    @Test
    void of_unitThatIsFarWorseThere_isAWeakness() {
        // u6 is 3rd in TOP and 7th in DOWN, in the worst third
        Strengths strengths = of("u6", new Rule(4, 1 / 3.0));
        assertThat(strengths.strengths()).isEmpty();
        assertThat(strengths.weaknesses()).singleElement().satisfies(trait -> {
            assertThat(trait.part().element()).isEqualTo("DOWN");
            assertThat(trait.rank()).isEqualTo(7);
            assertThat(trait.part().amount()).isCloseTo(-0.04, within(1e-12));
        });
    }

    @Test
    void of_fewerPlacesOrNotInTheThird_isNeither() {
        assertThat(of("u2", Rule.DEFAULT).strengths()).isEmpty(); // 4 places are fewer than 5
        assertThat(of("u6", Rule.DEFAULT).weaknesses()).isEmpty();
        assertThat(of("u3", new Rule(1, 1 / 3.0)).strengths())
                .isEmpty(); // 6th in TOP, 4th in DOWN: of 9 the third ends at 3
        assertThat(of("u5", new Rule(1, 1 / 3.0)).weaknesses()).isEmpty(); // 4th in TOP, 6th in DOWN
        assertThat(of("u3", new Rule(1, 4 / 9.0)).strengths()).hasSize(1);
        assertThat(of("u5", new Rule(1, 4 / 9.0)).weaknesses()).hasSize(1);
    }

    @Test
    void of_noPlacesAsked_sortsByWhatIsGained() {
        // u8 is first in TOP, UP and SAME; SAME gains three times as much
        assertThat(of("u8", new Rule(0, 1 / 3.0)).strengths())
                .extracting(trait -> trait.part().element())
                .containsExactly("SAME", "UP");
        assertThat(of("u0", new Rule(0, 1 / 3.0)).weaknesses())
                .extracting(trait -> trait.part().element())
                .containsExactly("SAME", "UP");
    }

    @Test
    void of_provinces_keepToTheRule() {
        for (Unit unit : Boards.Y2022.units()) {
            Strengths strengths = Strengths.of(Boards.Y2022, "DTI", unit, Rule.DEFAULT);
            double rank = Boards.Y2022.rank(unit, "DTI");
            for (Trait trait : strengths.strengths()) {
                assertThat(trait.rank()).isLessThanOrEqualTo(Math.min(21, rank - 5));
            }
            for (Trait trait : strengths.weaknesses()) {
                assertThat(trait.rank()).isGreaterThanOrEqualTo(Math.max(43, rank + 5));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
    void rule_ofNoShare_isRefused(double share) {
        assertThatThrownBy(() -> new Rule(5, share)).hasMessage("share (" + share + ") must be above 0 and at most 1");
    }

    @Test
    void rule_ofNegativePlaces_isRefused() {
        assertThatThrownBy(() -> new Rule(-1, 0.5)).hasMessage("places (-1) must be at least 0");
        assertThat(new Rule(0, 1).share()).isEqualTo(1);
    }
}
