package org.opendti.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.SampleData;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;
import org.opendti.vietnam.Provinces;

class MergeWeightsTest {

    @TempDir
    private Path folder;

    private Map<Unit, Double> read(String text, String... column) throws IOException {
        Path file = Files.writeString(folder.resolve("weights.csv"), text);
        return MergeWeights.read(
                file, Provinces.of63(), column.length == 0 ? Optional.empty() : Optional.of(column[0]));
    }

    @Test
    void population_ofAllProvinces_isRead() {
        Map<Unit, Double> weights = MergeWeights.read(
                SampleData.file("population.csv"), Provinces.of63(), Optional.of("population_2024_thousand"));
        assertThat(weights).hasSize(63);
        assertThat(weights.get(Provinces.of63().get("Hà Nội"))).isEqualTo(8717.6);
    }

    @Test
    void column_thatAloneCanBeMeant_needsNoName() throws IOException {
        Unit haNoi = Provinces.of63().get("01");
        assertThat(read("unit,name,people,source\n01,Hà Nội,8435.7,x\nHuế,,,\n"))
                .containsOnly(Map.entry(haNoi, 8435.7));
        assertThat(read("unit;people\n01;8435,7\n")).containsOnly(Map.entry(haNoi, 8435.7));
        assertThat(read("unit,a,b\n01,1,2\n", "b")).containsOnly(Map.entry(haNoi, 2.0));
    }

    @Test
    void column_thatCannotBeTold_isRefused() {
        assertThatThrownBy(() -> read("unit,a,b\n01,1,2\n"))
                .hasMessageContaining("cannot be told from unit, a, b; name it, as FILE:COLUMN");
        assertThatThrownBy(() -> read("unit,a,b\n01,1,2\n", "c")).hasMessageContaining("cannot be told");
        assertThatThrownBy(() -> read("code,a\n01,1\n", "a")).hasMessageContaining("cannot be told");
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
    }

    @Test
    void cells_thatAreWrong_areToldTogether() {
        assertThatThrownBy(() -> read("unit,a\nNowhere,1\n01,many\n02,1.234\n04,1\n04,2\n06\n"))
                .hasMessageContaining("weights.csv:2: ")
                .hasMessageContaining("Nowhere")
                .hasMessageContaining("weights.csv:3: a of Hà Nội is 'many'")
                .hasMessageContaining("weights.csv:4: a of Hà Giang is '1.234'")
                .hasMessageContaining("weights.csv:6: Cao Bằng has two rows")
                .hasMessageContaining("weights.csv:7: ");
    }

    /** How far the 34 of 2024, weighted by population, lie from the official rule; the official rule reproduces what was published. */
    @Test
    void merged2024_byPopulation_differsFromTheOfficialRuleAsShown() {
        Map<Unit, Double> weights = MergeWeights.read(
                SampleData.file("population.csv"), Provinces.of63(), Optional.of("population_2024_thousand"));
        Scoreboard official = Years.Y2024.mergedInto(Provinces.merger2025());
        Scoreboard weighted = Years.Y2024.mergedInto(Provinces.merger2025(), weights);
        double most = 0;
        double sum = 0;
        int ranks = 0;
        int merged = 0;
        String where = "";
        for (Unit unit : official.units()) {
            assertThat(official.score(unit, "DTI")).isCloseTo(Years.Y2024_OF_34.score(unit, "DTI"), within(1e-4));
            double difference = weighted.score(unit, "DTI") - official.score(unit, "DTI");
            boolean single = Provinces.merger2025().predecessors(unit).size() == 1;
            if (single) {
                assertThat(difference).isZero();
            } else {
                merged++;
                sum += Math.abs(difference);
                if (Math.abs(difference) > Math.abs(most)) {
                    most = difference;
                    where = unit.name();
                }
            }
            ranks += weighted.rank(unit, "DTI") == official.rank(unit, "DTI") ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "34 of 2024 by population − official: most %+.4f (%s), mean of %d merged %.4f, other rank %d of 34%n",
                most,
                where,
                merged,
                sum / merged,
                ranks);
        assertThat(merged).isEqualTo(23);
        assertThat(Math.abs(most)).isBetween(0.005, 0.05);
        assertThat(ranks).isBetween(5, 30);
    }
}
