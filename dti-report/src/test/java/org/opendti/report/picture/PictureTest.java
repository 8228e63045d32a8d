package org.opendti.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.Tables;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureTest {

    private static final Path SAMPLES = Path.of(System.getProperty("dti.root"), "sample-data");
    private static final PictureStyle STYLE = PictureStyle.of(Locale.ENGLISH).highlighting(Set.of("74"));

    @TempDir
    Path folder;

    private static IndicatorTable table(int year) {
        String file = year == 2024 ? "published-34.csv" : "published.csv";
        UnitList list = year == 2024 ? Provinces.of34() : Provinces.of63();
        return Tables.read(SAMPLES.resolve("dti-" + year).resolve(file), Editions.forYear(year), list);
    }

    private static Scoreboard board(int year) {
        return CompositeIndex.of(Editions.forYear(year)).score(table(year));
    }

    private static RankDistribution ranks() {
        return MonteCarlo.of(CompositeIndex.of(Editions.forYear(2022)))
                .vary(Factor.weights(0.25))
                .withRuns(500)
                .withSeed(922)
                .run(table(2022));
    }

    static Stream<Picture> pictures() {
        PictureStyle dark = STYLE.withTheme(Theme.DARK);
        PictureStyle vi = PictureStyle.of(Locale.forLanguageTag("vi")).withWidth(1200);
        return Stream.of(
                RankingBars.of(board(2022), "DTI", STYLE),
                RankingBars.of(board(2022), "DTI", vi),
                RankIntervals.of(ranks(), dark),
                BumpChart.of(List.of(board(2023), board(2022)), "DTI", STYLE),
                TileMapPicture.of(board(2022), "DTI", vi),
                TileMapPicture.of(board(2024), "DTI", dark),
                ProfilePicture.of(board(2022), board(2022).unit("Bình Dương"), "DTI", STYLE));
    }

    private static Document xml(Picture picture) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)));
    }

    /** A text and the box that it takes, by the estimated widths. */
    private record Box(String text, double left, double right, double top, double bottom) {

        static Box of(Element text) {
            double size = Double.parseDouble(text.getAttribute("font-size"));
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double width = TextWidth.of(text.getTextContent(), size);
            String anchor = text.getAttribute("text-anchor");
            double left = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
            return new Box(text.getTextContent(), left, left + width, y - 0.75 * size, y);
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static List<Box> boxes(Picture picture) throws Exception {
        NodeList texts = xml(picture).getElementsByTagName("text");
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            boxes.add(Box.of((Element) texts.item(i)));
        }
        return boxes;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void texts_lieWithinThePictureAndNotUponOneAnother(Picture picture) throws Exception {
        List<Box> boxes = boxes(picture);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.left).as(box.text).isGreaterThanOrEqualTo(0);
            assertThat(box.right).as(box.text).isLessThanOrEqualTo(picture.width());
            assertThat(box.bottom).as(box.text).isLessThan(picture.height());
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(box.overlaps(other)).as(box + " and " + other).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void png_isOfTheWidthAskedAndNotBlank(Picture picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png(700)));
        assertThat(image.getWidth()).isEqualTo(700);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(5);
    }

    @Test
    void names_ofAllProvinces_standInFull() throws Exception {
        for (Picture picture : List.of(RankingBars.of(board(2022), "DTI", STYLE), RankIntervals.of(ranks(), STYLE))) {
            assertThat(boxes(picture))
                    .extracting(Box::text)
                    .containsAll(board(2022).units().stream().map(Unit::name).toList());
        }
        String tiles = boxes(TileMapPicture.of(board(2022), "DTI", STYLE)).stream()
                .map(Box::text)
                .collect(Collectors.joining(" "));
        board(2022).units().forEach(unit -> assertThat(tiles).contains(unit.name()));
        List<Box> bump = boxes(BumpChart.of(List.of(board(2022), board(2023)), "DTI", STYLE));
        assertThat(bump).extracting(Box::text).contains("Bình Dương  19", "7  Bình Dương");
    }

    @Test
    void sameInput_givesTheSameSvg() {
        assertThat(pictures().toList()).isEqualTo(pictures().toList());
    }

    private Scoreboard hostile() throws Exception {
        String csv = "unit,name,year,DTI\n"
                + "a,<script>alert(1)</script> & \"x\",2022,0.5\n"
                + "b," + "ế".repeat(10_000) + ",2022,0.4\n";
        Path file = Files.writeString(folder.resolve("t.csv"), csv);
        return CompositeIndex.of(Editions.forYear(2022))
                .score(TableCsv.read(file, Editions.forYear(2022), UnitList.any()));
    }

    @Test
    void hostileNames_stayTextAndFit() throws Exception {
        Picture bars = RankingBars.of(hostile(), "DTI", PictureStyle.of(Locale.ENGLISH));
        assertThat(bars.svg()).doesNotContain("<script").contains("&lt;script");
        assertThat(bars.svg().length()).isLessThan(10_000);
        Picture profile = ProfilePicture.of(hostile(), hostile().unit("b"), "DTI", PictureStyle.of(Locale.ENGLISH));
        assertThat(xml(profile).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void escape_ofWhatXmlDoesNotKnow_isAReplacement() {
        assertThat(Svg.escape("a\u0000b\ud800c\uffff<&>\"")).isEqualTo("a\ufffdb\ufffdc\ufffd&lt;&amp;&gt;&quot;");
    }

    @Test
    void first_ofManyUnits_isSaid() throws Exception {
        Picture ten = RankingBars.of(board(2022), "DTI", STYLE.withFirst(10));
        assertThat(boxes(ten))
                .extracting(Box::text)
                .contains("Nam Định")
                .doesNotContain("Long An")
                .anyMatch(text -> text.contains("the first 10 of 63"));
    }

    @Test
    void write_byExtension_isSvgOrPng() throws Exception {
        Picture picture = TileMapPicture.of(board(2024), "DTI", STYLE);
        picture.write(folder.resolve("a.svg"));
        picture.write(folder.resolve("a.PNG"));
        assertThat(Files.readString(folder.resolve("a.svg"))).isEqualTo(picture.svg());
        assertThat(ImageIO.read(folder.resolve("a.PNG").toFile()).getWidth()).isEqualTo(2 * picture.width());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> picture.write(folder.resolve("a.jpg")))
                .withMessageContaining(".svg or .png");
    }

    @Test
    void wrongChoices_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> STYLE.withWidth(319));
        assertThatIllegalArgumentException().isThrownBy(() -> STYLE.withFirst(0));
        Scoreboard board = board(2022);
        assertThatIllegalArgumentException().isThrownBy(() -> BumpChart.of(List.of(board), "DTI", STYLE));
        assertThatIllegalArgumentException().isThrownBy(() -> BumpChart.of(List.of(board, board), "DTI", STYLE));
        assertThatIllegalArgumentException().isThrownBy(() -> BumpChart.of(List.of(board, board(2024)), "DTI", STYLE));
        Picture picture = RankingBars.of(board, "DTI", STYLE);
        assertThatIllegalArgumentException().isThrownBy(() -> picture.png(0));
        assertThatIllegalArgumentException().isThrownBy(() -> picture.png(8001));
    }

    /** WCAG 2: text at least 4.5 to 1; 1.05 / 0.05 is 21 to 1. */
    @Test
    void ink_onEachShade_isReadable() {
        assertThat(Theme.inkOn(0xffffff)).isEqualTo("#000000");
        assertThat(Theme.inkOn(0x000000)).isEqualTo("#ffffff");
        assertThat(Theme.LIGHT.shade(0)).isEqualTo(0xfdf3d8);
        assertThat(Theme.LIGHT.shade(0.5)).isEqualTo(0x6fa8c9);
        assertThat(Theme.LIGHT.shade(1)).isEqualTo(0x0b3061);
    }
}
