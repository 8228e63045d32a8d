package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.SampleData;
import org.opendti.finding.DtiException;
import org.opendti.vietnam.Provinces;

class PublishedRanksTest {

    private static final String HEADER = "list,year,unit,name,element,rank,basis,source\n";

    @TempDir
    private Path folder;

    private PublishedRanks read(String text) throws IOException {
        Path file = folder.resolve("ranks.csv");
        Files.writeString(file, text);
        return PublishedRanks.read(file, Provinces.of63());
    }

    @Test
    void before_binhDuong2022_hasBothReportsOf2020() {
        PublishedRanks ranks = PublishedRanks.read(SampleData.file("published-ranks.csv"), Provinces.of63());
        assertThat(ranks.before(Provinces.of63().get("Bình Dương"), "DTI", 2022))
                .extracting(PublishedRanks.Published::year, PublishedRanks.Published::rank)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2021, 22),
                        org.assertj.core.groups.Tuple.tuple(2020, 28),
                        org.assertj.core.groups.Tuple.tuple(2020, 31));
        assertThat(ranks.ranks()).allMatch(rank -> rank.unit().list().equals("provinces-63"));
    }

    @Test
    void changeTo_isRanksGained() throws IOException {
        PublishedRanks ranks = read(HEADER + "provinces-63,2021,74,Bình Dương,DTI,22,printed,x\n");
        assertThat(ranks.ranks().get(0).changeTo(19)).isEqualTo(3);
        assertThat(ranks.ranks().get(0).changeTo(25)).isEqualTo(-3);
    }

    @Test
    void read_badRows_areAllToldWithTheirLines() {
        assertThatThrownBy(() -> read(HEADER
                        + "provinces-63,2021,Atlantis,,DTI,22,printed,x\n"
                        + "provinces-34,2021,Atlantis,,DTI,22,printed,x\n"
                        + "provinces-63,MMXXI,74,,DTI,0,printed,x\n"
                        + "provinces-63,2021\n"))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        problem -> assertThat(problem.findings())
                                .extracting(finding -> finding.place().line() + " " + finding.code())
                                .containsExactly("2 UNKNOWN_UNIT", "4 NOT_WHOLE", "4 NOT_WHOLE", "5 ROW_LENGTH"));
        assertThatThrownBy(() -> read("list,year,unit\n")).hasMessageContaining("needed are list,year,unit,name");
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> PublishedRanks.read(folder.resolve("none.csv"), Provinces.of63()))
                .hasMessageContaining("there is no file");
    }
}
