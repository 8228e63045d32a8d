package org.opendti.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;

/**
 * The illustrative table is what its generator makes, and its main indices, worked out here by the plain arithmetic of the
 * rules, lie near the published ones. To write the file anew after a change of framework or generator:
 *
 * <pre>mvn -pl dti-core test -Dtest=IllustrativeTableTest -Ddti.regenerate=true</pre>
 */
class IllustrativeTableTest {

    private static final Path FILE = SampleData.file(IllustrativeTable.FOLDER + "raw.csv");

    /** Nearer than the 0.01 that is asked for: the last share of each main index takes the rest. */
    private static final double TOLERANCE = 0.002;

    private final JsonNode framework = framework();

    private static JsonNode framework() {
        try {
            return new ObjectMapper()
                    .readTree(SampleData.file(IllustrativeTable.FOLDER + "framework.json")
                            .toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void file_isWhatTheGeneratorMakes() throws IOException {
        String made = IllustrativeTable.make();
        if (Boolean.getBoolean("dti.regenerate")) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE)).isEqualTo(made);
    }

    @Test
    void make_twice_givesTheSameBytes() {
        assertThat(IllustrativeTable.make()).isEqualTo(IllustrativeTable.make());
    }

    @Test
    void components_useEveryRule_andNoneIsOfficial() {
        TreeSet<String> rules = new TreeSet<>();
        for (JsonNode indicator : framework.path("indicators")) {
            rules.add(indicator.at("/rule/type").asText());
            assertThat(indicator.at("/provenance/kind").asText()).isEqualTo("illustrative");
        }
        assertThat(framework.path("indicators")).hasSize(98);
        assertThat(rules)
                .containsExactly(
                        "conditions",
                        "external",
                        "goalposts",
                        "level",
                        "not-scored",
                        "per-capita",
                        "ratio",
                        "relative",
                        "share",
                        "steps",
                        "survey",
                        "target");
    }

    @Test
    void components_ofEachMainIndex_shareOutItsPoints() {
        for (JsonNode aggregate : framework.path("aggregates")) {
            List<JsonNode> parts = parts(aggregate);
            if (!parts.isEmpty()) {
                assertThat(parts.stream()
                                .mapToDouble(part -> part.path("maxPoints").asDouble())
                                .sum())
                        .as(aggregate.path("code").asText())
                        .isEqualTo(aggregate.path("maxPoints").asDouble());
            }
        }
    }

    @Test
    void mainIndices_comeOutNearThePublishedOnes() {
        List<Map<String, String>> raw = SampleData.rows(IllustrativeTable.FOLDER + "raw.csv");
        List<Map<String, String>> published = SampleData.rows("dti-2022/published.csv");
        assertThat(raw).hasSameSizeAs(published);
        int checked = 0;
        for (JsonNode aggregate : framework.path("aggregates")) {
            String code = aggregate.path("code").asText();
            for (int u = 0; u < raw.size() && !parts(aggregate).isEmpty(); u++) {
                String wanted = published.get(u).getOrDefault(code, "");
                if (!wanted.isEmpty()) {
                    assertThat(score(aggregate, raw.get(u), raw))
                            .as(code + " of " + raw.get(u).get("name"))
                            .isCloseTo(Double.parseDouble(wanted), within(TOLERANCE));
                    checked++;
                }
            }
        }
        // 63 provinces with HTS and the three activity indices, 10 of them with NTS, TCS, NLS and ATTT as well
        assertThat(checked).isEqualTo(63 * 4 + 10 * 4);
    }

    @Test
    void foundationGroup_whereOnlyItIsKnown_comesOutNearIt() {
        List<Map<String, String>> raw = SampleData.rows(IllustrativeTable.FOLDER + "raw.csv");
        List<Map<String, String>> published = SampleData.rows("dti-2022/published.csv");
        for (int u = 0; u < raw.size(); u++) {
            double sum = 0;
            for (JsonNode aggregate : framework.path("aggregates")) {
                boolean foundation = aggregate.path("maxPoints").asDouble() == 100
                        && !parts(aggregate).isEmpty();
                sum += foundation ? score(aggregate, raw.get(u), raw) : 0;
            }
            String wanted = published.get(u).getOrDefault("NTC", "");
            if (!wanted.isEmpty()) {
                assertThat(sum / 5).isCloseTo(Double.parseDouble(wanted), within(TOLERANCE));
            }
        }
    }

    private List<JsonNode> parts(JsonNode aggregate) {
        List<String> codes = new ArrayList<>();
        aggregate.path("parts").forEach(part -> codes.add(part.asText()));
        return StreamSupport.stream(framework.path("indicators").spliterator(), false)
                .filter(indicator -> codes.contains(indicator.path("code").asText()))
                .toList();
    }

    private double score(JsonNode aggregate, Map<String, String> row, List<Map<String, String>> rows) {
        double points = 0;
        for (JsonNode part : parts(aggregate)) {
            double most = part.path("maxPoints").asDouble();
            if (most > 0) {
                double attainment = attainment(part, row, rows);
                assertThat(attainment).as(part.path("code").asText()).isBetween(0.0, 1.0);
                points += most * attainment;
            }
        }
        return points / aggregate.path("maxPoints").asDouble();
    }

    private static double attainment(JsonNode indicator, Map<String, String> row, List<Map<String, String>> rows) {
        JsonNode rule = indicator.path("rule");
        List<String> cells = new ArrayList<>();
        indicator.path("inputs").forEach(input -> cells.add(row.getOrDefault(input.asText(), "")));
        String code = indicator.path("code").asText();
        if (cells.isEmpty()) {
            cells.add(row.getOrDefault(code, ""));
        }
        return switch (rule.path("type").asText()) {
            case "level" -> rule.path("levels").required(cells.get(0)).asDouble();
            case "conditions" -> met(rule.path("shares"), cells);
            case "steps" -> step(rule.path("steps"), number(cells.get(0)));
            case "ratio" -> number(cells.get(0)) / number(cells.get(1));
            case "per-capita" ->
                number(cells.get(0))
                        * rule.path("scale").asDouble()
                        / number(cells.get(1))
                        / rule.path("target").asDouble();
            case "target" -> number(cells.get(0)) / rule.path("target").asDouble();
            case "goalposts", "external" -> between(rule, "worst", "best", number(cells.get(0)));
            case "survey" -> between(rule, "least", "most", number(cells.get(0)));
            case "share" -> number(cells.get(0));
            default -> relative(rule, number(cells.get(0)), column(rows, code));
        };
    }

    private static double number(String cell) {
        return cell.endsWith("%")
                ? Double.parseDouble(cell.substring(0, cell.length() - 1)) / 100
                : Double.parseDouble(cell);
    }

    private static double met(JsonNode shares, List<String> flags) {
        double sum = 0;
        for (int k = 0; k < flags.size(); k++) {
            assertThat(flags.get(k)).isIn("yes", "no");
            sum += flags.get(k).equals("yes") ? shares.path(k).asDouble() : 0;
        }
        return sum;
    }

    private static double step(JsonNode steps, double count) {
        double earned = 0;
        for (JsonNode step : steps) {
            earned = count >= step.path("from").asDouble() ? step.path("earns").asDouble() : earned;
        }
        return earned;
    }

    private static double between(JsonNode rule, String worst, String best, double x) {
        double from = rule.path(worst).asDouble();
        return (x - from) / (rule.path(best).asDouble() - from) + 0.0; // no -0
    }

    private static double[] column(List<Map<String, String>> rows, String code) {
        return rows.stream()
                .mapToDouble(row -> number(row.getOrDefault(code, "")))
                .sorted()
                .toArray();
    }

    private static double relative(JsonNode rule, double x, double[] ascending) {
        double least = ascending[0];
        double most = ascending[ascending.length - 1];
        return rule.path("method").asText().equals("min-max") ? (x - least) / (most - least) : x / most;
    }
}
