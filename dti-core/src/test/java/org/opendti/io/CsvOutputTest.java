package org.opendti.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendti.finding.Findings;

class CsvOutputTest {

    @Test
    void line_ofCells_isQuotedWhereNeededAndEndsInALineFeed() throws IOException {
        assertThat(written(',', List.of(List.of("unit", "name"), List.of("1,5", "say \"x\""), List.of("a\nb", ""))))
                .isEqualTo("unit,name\n\"1,5\",\"say \"\"x\"\"\"\n\"a\nb\",\n");
        assertThat(written('\t', List.of(List.of("a", "b,c")))).isEqualTo("a\tb,c\n");
    }

    @Test
    void close_leavesTheWriterOpen() throws IOException {
        boolean[] closed = new boolean[1];
        StringWriter writer = new StringWriter() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        try (CsvOutput csv = new CsvOutput(writer, ',')) {
            csv.line(List.of("a"));
        }

        assertThat(closed[0]).isFalse();
        assertThat(writer).hasToString("a\n");
    }

    @Test
    void line_ofRandomCells_isReadBack() throws IOException {
        SplittableRandom random = new SplittableRandom(63);
        String letters = "ab,\"\n\r\t;'đ=-|\\#";
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add(IntStream.range(0, 4)
                    .mapToObj(f -> "x"
                            + random.ints(random.nextInt(6), 0, letters.length())
                                    .mapToObj(c -> letters.substring(c, c + 1))
                                    .collect(Collectors.joining())
                            + "x")
                    .toList());
        }

        List<List<String>> read = new ArrayList<>();
        try (CsvLines csv = new CsvLines(
                new StringReader(written(',', lines)), "t", Optional.empty(), Limits.DEFAULT, new Findings())) {
            while (csv.next()) {
                read.add(List.copyOf(csv.cells()));
            }
        }
        assertThat(read).isEqualTo(lines);
    }

    private static String written(char separator, List<List<String>> lines) throws IOException {
        StringWriter writer = new StringWriter();
        try (CsvOutput csv = new CsvOutput(writer, separator)) {
            for (List<String> line : lines) {
                csv.line(line);
            }
        }
        return writer.toString();
    }
}
