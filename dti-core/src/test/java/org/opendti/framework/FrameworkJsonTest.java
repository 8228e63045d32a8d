package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.Told;
import org.opendti.finding.FindingCode;
import org.opendti.rank.RankingRule;
import org.opendti.vietnam.Editions;

class FrameworkJsonTest {

    @TempDir
    Path folder;

    static List<String> editions() {
        return Editions.ids();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void write_ofWhatWasRead_isTheFileByteForByte(String id) {
        String file = resource("editions/" + id + ".json");

        assertThat(MadeUp.json(MadeUp.read(file))).isEqualTo(file);
        assertThat(MadeUp.read(MadeUp.json(Editions.get(id)))).isEqualTo(Editions.get(id));
    }

    @Test
    void read_ofWhatWasWritten_isEqual() {
        Framework framework = MadeUp.framework();

        assertThat(MadeUp.read(MadeUp.json(framework))).isEqualTo(framework).hasSameHashCodeAs(framework);
        assertThat(MadeUp.json(framework))
                .contains("\"type\" : \"not-scored\"", "\"direction\" : \"less\"", "\"weight\" : 0.3333333333333333")
                .contains("\"maxPoints\" : 1000000")
                .endsWith("}\n");
    }

    @Test
    void read_ofTheLeastThereCanBe_hasDefaults() {
        Framework least = MadeUp.read("{\"id\": \"x\", \"title\": {\"vi\": \"v\", \"en\": \"e\"}, \"headline\": \"I\","
                + " \"indicators\": [{\"code\": \"A\"}],"
                + " \"aggregates\": [{\"code\": \"I\", \"kind\": \"index\","
                + " \"parts\": [{\"code\": \"A\", \"weight\": 1}]}]}");

        Indicator a = least.indicators().get(0);
        assertThat(a.rule()).isEqualTo(new ShareRule());
        assertThat(a.direction()).isEqualTo(Direction.MORE);
        assertThat(a.name()).isEqualTo(Label.of("A"));
        assertThat(a.maxPoints()).isEmpty();
        assertThat(a.provenance()).isEqualTo(Provenance.UNSTATED);
        assertThat(least.headline().aggregation().id()).isEqualTo("arithmetic");
        assertThat(least.ranking()).isEqualTo(RankingRule.unrounded());
        assertThat(least.edition()).isEqualTo(EditionInfo.NONE);
        assertThat(least.inputs()).isEmpty();
        assertThat(MadeUp.read(MadeUp.json(least))).isEqualTo(least);
    }

    @Test
    void write_toAFile_isReadBack() throws IOException {
        Path file = folder.resolve("made-up.json");

        FrameworkJson.write(MadeUp.framework(), file);

        assertThat(FrameworkJson.read(file)).isEqualTo(MadeUp.framework());
        assertThat(Files.readString(file)).isEqualTo(MadeUp.json(MadeUp.framework()));
    }

    @Test
    void read_fileWithByteOrderMark_isTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.json"), "\ufeff" + MadeUp.json(MadeUp.framework()));

        assertThat(FrameworkJson.read(file)).isEqualTo(MadeUp.framework());
    }

    @Test
    void read_fileThatIsNoFramework_namesIt() throws IOException {
        Path csv = Files.writeString(folder.resolve("t.csv"), "unit,DTI\n74,0.5\n");

        assertThat(Told.places(Told.by(() -> FrameworkJson.read(csv)))).containsExactly(csv + ":1:1 json-syntax");
        assertThat(Told.codes(Told.by(() -> FrameworkJson.read(folder.resolve("none.json")))))
                .containsExactly(FindingCode.NO_FILE);
    }

    @Test
    void write_toAWriter_leavesItOpen() throws IOException {
        boolean[] closed = new boolean[1];
        StringWriter writer = new StringWriter() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        FrameworkJson.write(MadeUp.framework(), writer);

        assertThat(closed[0]).isFalse();
        assertThat(writer).hasToString(MadeUp.json(MadeUp.framework()));
    }

    /** A file of the package vietnam. */
    static String resource(String name) {
        try (var in = Objects.requireNonNull(Editions.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
