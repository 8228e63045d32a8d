package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.SampleData;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.io.Limits;
import org.opendti.validate.ValidationReport;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/**
 * Valid files made invalid at random, always from the same seeds: bytes flipped, lines cut or doubled, fields swapped.
 * Each gives a table or findings, in bounded time. {@code -Ddti.fuzz=100000} runs more than the 2,000 of every build.
 */
class MutationTest {

    private static final int CASES = Integer.getInteger("dti.fuzz", 2000);
    private static final Duration MOST = Duration.ofSeconds(2);
    private static final TableOptions OPTIONS =
            TableOptions.defaults().withLimits(new Limits(1 << 20, 10_000, 1_000, 10_000));

    @TempDir
    Path folder;

    @Test
    void read_ofMutatedFiles_givesATableOrFindings() throws IOException {
        List<Valid> files = files();
        Path file = folder.resolve("mutant");
        int tables = 0;
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Valid valid = files.get(random.nextInt(files.size()));
            Files.write(file, mutate(bytes(valid.latin), random));
            long start = System.nanoTime();
            tables += read(file, valid.index, seed) ? 1 : 0;
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("seed " + seed)
                    .isLessThan(MOST);
        }
        assertThat(tables).as("some mutants are still valid").isBetween(1, CASES - 1);
    }

    /** A valid file, and what it is scored by. */
    private record Valid(String latin, CompositeIndex index) {}

    private static boolean read(Path file, CompositeIndex index, int seed) {
        boolean[] table = new boolean[1];
        UnitList units = seed % 2 == 0 ? Provinces.of63() : UnitList.any();
        assertThatCode(() -> {
                    ValidationReport report = ValidationReport.of(file, index, units, OPTIONS);
                    try {
                        TablePeek.of(file, OPTIONS);
                        IndicatorTable read = Tables.read(file, index.framework(), units, OPTIONS);
                        table[0] = true;
                        index.score(read);
                        assertThat(report.hasErrors())
                                .as("what can be scored has no error but what lacks")
                                .isEqualTo(report.findings().stream()
                                        .anyMatch(finding -> finding.code() == FindingCode.MISSING_TARGET
                                                || finding.code() == FindingCode.NO_VALUES));
                    } catch (DtiException e) {
                        assertThat(e.findings())
                                .isNotEmpty()
                                .allSatisfy(
                                        finding -> assertThat(finding.place()).isNotNull());
                    }
                })
                .as("seed " + seed)
                .doesNotThrowAnyException();
        return table[0];
    }

    /** The published table in the forms that are read, and some rows of the illustrative raw table. */
    private List<Valid> files() throws IOException {
        Framework dti = Editions.forYear(2022);
        Framework raw = FrameworkJson.read(SampleData.file("dti-province-2022-illustrative/framework.json"));
        String rows = Files.readAllLines(SampleData.file("dti-province-2022-illustrative/raw.csv")).stream()
                .limit(6)
                .collect(Collectors.joining("\n"));
        List<Valid> files = new ArrayList<>();
        published(dti).forEach(bytes -> files.add(new Valid(latin(bytes), CompositeIndex.of(dti))));
        files.add(new Valid(latin(rows.getBytes(StandardCharsets.UTF_8)), CompositeIndex.of(raw)));
        return files;
    }

    private List<byte[]> published(Framework dti) throws IOException {
        Path published = SampleData.file("dti-2022/published.csv");
        String csv = Files.readString(published);
        String semicolons = csv.replace(',', ';').replace("0.", "0,").replace("1.", "1,");
        Path json = folder.resolve("table.json");
        TableJson.write(TableCsv.read(published, dti, Provinces.of63()), json);
        StringBuilder lines = new StringBuilder("unit,year,indicator,value,source\n");
        csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(row -> lines.append(String.format(
                        "%s,%s,NTC,%s,%s\n%s,%s,HDCQS,\"%s\",\"a\nb\"\n",
                        row[0], row[2], row[8], row[13], row[0], row[2], row[10])));
        return List.of(
                csv.getBytes(StandardCharsets.UTF_8),
                semicolons.getBytes(StandardCharsets.UTF_8),
                csv.getBytes(StandardCharsets.UTF_16),
                ("\ufeff" + semicolons).getBytes(StandardCharsets.UTF_16LE),
                lines.toString().getBytes(StandardCharsets.UTF_8),
                Files.readAllBytes(json));
    }

    private static byte[] mutate(byte[] file, SplittableRandom random) {
        byte[] mutant = file;
        for (int n = random.nextInt(3); n >= 0; n--) {
            mutant = switch (random.nextInt(5)) {
                case 0 -> flipped(mutant, random);
                case 1 -> Arrays.copyOf(mutant, random.nextInt(mutant.length + 1));
                case 2 -> lines(mutant, random);
                case 3 -> swapped(mutant, random);
                default -> inserted(mutant, random);
            };
        }
        return mutant;
    }

    private static byte[] flipped(byte[] file, SplittableRandom random) {
        byte[] mutant = file.clone();
        for (int n = random.nextInt(8); n >= 0 && mutant.length > 0; n--) {
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return mutant;
    }

    /** A line cut, doubled, or moved to the top. */
    private static byte[] lines(byte[] file, SplittableRandom random) {
        List<String> lines = new ArrayList<>(List.of(latin(file).split("\n", -1)));
        String line = lines.get(random.nextInt(lines.size()));
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), line);
            default -> lines.add(0, line);
        }
        return bytes(String.join("\n", lines));
    }

    private static byte[] swapped(byte[] file, SplittableRandom random) {
        String separator = random.nextBoolean() ? "," : ";";
        String[] fields = latin(file).split(separator, -1);
        int a = random.nextInt(fields.length);
        int b = random.nextInt(fields.length);
        String kept = fields[a];
        fields[a] = fields[b];
        fields[b] = kept;
        return bytes(String.join(separator, fields));
    }

    private static byte[] inserted(byte[] file, SplittableRandom random) {
        String[] odd = {
            "\"", "{", "[[[[", "1.234", "0,5", "\0", "\r", "=\"", "NA", "-", "1e999", ",,,,", "\t", ";", "\u00ef"
        };
        String text = latin(file);
        int at = random.nextInt(text.length() + 1);
        return bytes(text.substring(0, at) + odd[random.nextInt(odd.length)] + text.substring(at));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
