package org.opendti.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.Tables;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** The pictures of the documentation are what {@code dti plot} draws today; {@code docs/pictures/README.md} has the commands. */
class DocumentationPicturesTest {

    private static final Path ROOT = Path.of(System.getProperty("dti.root"));
    private static final PictureStyle STYLE = PictureStyle.of(Locale.ENGLISH).highlighting(Set.of("74"));

    private static Scoreboard board(int year) {
        String file = year == 2024 ? "published-63.csv" : "published.csv";
        return CompositeIndex.of(Editions.forYear(year))
                .score(Tables.read(
                        ROOT.resolve("sample-data/dti-" + year).resolve(file),
                        Editions.forYear(year),
                        Provinces.of63()));
    }

    private static void check(String name, Picture picture) throws Exception {
        Path file = ROOT.resolve("docs/pictures").resolve(name);
        assertThat(Files.readString(file)).as(name).isEqualTo(picture.svg());
    }

    @Test
    void pictures_ofTheDocumentation_areThoseOfToday() throws Exception {
        check("bump.svg", BumpChart.of(List.of(board(2022), board(2023), board(2024)), "DTI", STYLE));
        check("bars.svg", RankingBars.of(board(2022), "DTI", STYLE));
        check("tile-map.svg", TileMapPicture.of(board(2024), "DTI", STYLE));
        check("profile.svg", ProfilePicture.of(board(2022), Provinces.of63().get("Bình Dương"), "DTI", STYLE));
        check(
                "intervals.svg",
                RankIntervals.of(
                        MonteCarlo.of(CompositeIndex.of(Editions.forYear(2022)))
                                .vary(Factor.weights(0.25))
                                .run(Tables.read(
                                        ROOT.resolve("sample-data/dti-2022/published.csv"),
                                        Editions.forYear(2022),
                                        Provinces.of63())),
                        STYLE));
    }
}
