package org.opendti.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.opendti.SampleData;

/**
 * Makes {@code sample-data/dti-province-2022-illustrative/raw.csv}: raw values of 63 provinces whose main indices come out
 * near the published ones of 2022. A seed draws them; the same seed gives the same bytes.
 *
 * <p>How the raw values of a province's main index of maximum P and published score T are drawn:
 *
 * <ol>
 *   <li>Where only the foundation group NTC is known, its four unknown main indices take the mean that NTC and HTS leave
 *       them: T = (5 · NTC − HTS) / 4.
 *   <li>Each component is aimed at T + its own difficulty (one draw a component) + noise (one draw a cell).
 *   <li>What depends on the other provinces comes first. By {@code relative}, the province of the highest T has a fixed
 *       best value and that of the lowest T a fixed worst one, so that all others are judged between known ends. An
 *       {@code external} rank is the place among the 63 by aim.
 *   <li>What comes in jumps ({@code level}, {@code conditions}, {@code steps}) takes what earns nearest to the aim.
 *   <li>What is left of T · P is for the continuous rules, in order. Their aims are all scaled towards 0, or all towards 1,
 *       so that they earn what is left; the first is rounded to a cell as reported (a whole count, some decimals), what the
 *       rounded cell earns is taken off, and so on. The last, a share of five decimals, takes the rest.
 *   <li>If the continuous rules would have to earn more than all or less than nothing, or a mean farther than 0.1 from T,
 *       that jump is taken first which helps most.
 * </ol>
 */
final class IllustrativeTable {

    static final String FOLDER = "dti-province-2022-illustrative/";

    private static final long SEED = 922;
    private static final double MEAN_HOUSEHOLD = 3.6;
    private static final double FARTHEST = 0.1;
    private static final List<String> SHARED = List.of("population", "households", "officials", "communes");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final InverseRules rules = new InverseRules(random);
    private final Map<String, List<Component>> mainIndices = new LinkedHashMap<>();
    private final List<Province> provinces = new ArrayList<>();

    /** A component of the framework. */
    record Component(String code, String mainIndex, double points, String unit, JsonNode rule, List<String> columns) {

        String type() {
            return rule.path("type").asText();
        }

        double number(String key) {
            return rule.path(key).asDouble();
        }

        boolean isTableWide() {
            return type().equals("relative") || (type().equals("external") && number("worst") > number("best"));
        }

        boolean isJump() {
            return List.of("level", "conditions", "steps").contains(type());
        }

        boolean isScored() {
            return !type().equals("not-scored");
        }
    }

    /** A province: its targets by main index, its cells by column, and what each component is aimed at and earns. */
    record Province(
            String code,
            String name,
            double thousands,
            Map<String, Double> targets,
            Map<String, String> cells,
            Map<String, Double> aims,
            Map<String, Double> earned) {

        double target(Component component) {
            return targets.getOrDefault(component.mainIndex, 0.0);
        }

        double aim(Component component) {
            return aims.getOrDefault(component.code, 0.0);
        }

        double earned(Component component) {
            return earned.getOrDefault(component.code, 0.0);
        }
    }

    private IllustrativeTable() {
        readFramework();
        readProvinces();
    }

    /** The text of {@code raw.csv}. */
    static String make() {
        IllustrativeTable table = new IllustrativeTable();
        table.aim();
        table.components().stream().filter(Component::isTableWide).forEach(table::placeAll);
        table.provinces.forEach(table::fill);
        return table.text();
    }

    private void readFramework() {
        JsonNode framework;
        try {
            framework = new ObjectMapper()
                    .readTree(SampleData.file(FOLDER + "framework.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (JsonNode indicator : framework.path("indicators")) {
            String code = indicator.path("code").asText();
            String mainIndex = code.substring(0, code.indexOf('.'));
            List<String> columns = new ArrayList<>();
            indicator.path("inputs").forEach(input -> columns.add(input.asText()));
            mainIndices
                    .computeIfAbsent(mainIndex, key -> new ArrayList<>())
                    .add(new Component(
                            code,
                            mainIndex,
                            indicator.path("maxPoints").asDouble(),
                            indicator.path("unit").asText(),
                            indicator.path("rule"),
                            columns.isEmpty() ? List.of(code) : columns));
        }
    }

    private void readProvinces() {
        Map<String, Double> thousands = new HashMap<>();
        for (Map<String, String> row : SampleData.rows(FOLDER + "population-2022.csv")) {
            thousands.put(row.getOrDefault("unit", ""), number(row, "population_2022_thousand"));
        }
        for (Map<String, String> row : SampleData.rows("dti-2022/published.csv")) {
            String code = row.getOrDefault("unit", "");
            Map<String, Double> targets = new HashMap<>();
            for (String mainIndex : mainIndices.keySet()) {
                targets.put(mainIndex, target(row, mainIndex));
            }
            provinces.add(new Province(
                    code,
                    row.getOrDefault("name", ""),
                    thousands.getOrDefault(code, Double.NaN),
                    targets,
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>()));
        }
    }

    private static double target(Map<String, String> row, String mainIndex) {
        if (!row.getOrDefault(mainIndex, "").isEmpty()) {
            return number(row, mainIndex);
        }
        return mainIndex.equals("DTTM") ? 0 : (5 * number(row, "NTC") - number(row, "HTS")) / 4;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    private List<Component> components() {
        return mainIndices.values().stream().flatMap(List::stream).toList();
    }

    /** Draws what each component of each province is aimed at: 0.03 to 0.97. */
    private void aim() {
        for (Component component : components()) {
            double difficulty = 0.15 * noise();
            for (Province province : provinces) {
                double aim = province.target(component) + difficulty + 0.3 * noise();
                province.aims.put(component.code, Math.max(0.03, Math.min(0.97, aim)));
            }
        }
    }

    /** Around 0, within −1 to 1. */
    private double noise() {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 1.5 - 1;
    }

    /** Gives all provinces their values of a component that judges them beside one another. */
    private void placeAll(Component component) {
        boolean isRank = component.type().equals("external");
        ToDoubleFunction<Province> merit = isRank ? p -> p.aim(component) : p -> p.target(component);
        List<Province> bestFirst = new ArrayList<>(provinces);
        bestFirst.sort(Comparator.comparingDouble(merit).reversed());
        for (int place = 0; place < bestFirst.size(); place++) {
            Province province = bestFirst.get(place);
            double aim = place == 0 ? 1 : place == bestFirst.size() - 1 ? 0 : province.aim(component);
            province.earned.put(
                    component.code,
                    isRank
                            ? rules.rank(component, place + 1, province.cells)
                            : rules.relative(component, aim, province.cells));
        }
    }

    private void fill(Province province) {
        Map<String, String> cells = province.cells;
        double population = Math.rint(1000 * province.thousands);
        cells.put("population", InverseRules.decimals(population, 0));
        cells.put("households", InverseRules.decimals(population / MEAN_HOUSEHOLD, 0));
        cells.put("officials", InverseRules.decimals(population * (0.002 + 0.0006 * random.nextDouble()), 0));
        cells.put("communes", InverseRules.decimals(65 + 110 * random.nextDouble() + province.thousands / 40, 0));
        for (List<Component> parts : mainIndices.values()) {
            fill(province, parts);
        }
    }

    private void fill(Province province, List<Component> parts) {
        List<Component> jumps = parts.stream().filter(Component::isJump).toList();
        List<Component> continuous = parts.stream()
                .filter(part -> part.isScored() && !part.isJump() && !part.isTableWide())
                .toList();
        parts.stream().filter(part -> !part.isScored()).forEach(part -> rules.collected(part, province.cells));
        if (continuous.isEmpty()) {
            return;
        }
        jumps.forEach(jump -> province.earned.put(jump.code, InverseRules.nearest(jump, province.aim(jump))));
        jump(province, parts, jumps, sum(continuous));
        jumps.forEach(jump -> rules.jump(jump, province.earned(jump), province.cells));
        for (int c = 0; c < continuous.size(); c++) {
            Component first = continuous.get(c);
            double aim = scaled(province, continuous.subList(c, continuous.size()), left(province, parts));
            province.earned.put(first.code, rules.continuous(first, aim, c + 1 == continuous.size(), province.cells));
        }
    }

    /** Moves jumps up or down while the continuous rules of so many points would have to earn too much or too little. */
    private static void jump(Province province, List<Component> parts, List<Component> jumps, double points) {
        double target = province.target(parts.get(0));
        double mean = left(province, parts) / points;
        while (!(mean >= Math.max(0, target - FARTHEST) - 1e-9 && mean <= Math.min(1, target + FARTHEST) + 1e-9)) {
            double best = Math.abs(mean - target);
            Component mover = parts.get(0);
            double to = -1;
            for (Component jump : jumps) {
                for (double earns : InverseRules.earnings(jump)) {
                    double then = mean - (earns - province.earned(jump)) * jump.points / points;
                    if (Math.abs(then - target) < best - 1e-9) {
                        best = Math.abs(then - target);
                        mover = jump;
                        to = earns;
                    }
                }
            }
            if (to < 0) {
                throw new IllegalStateException(mover.mainIndex + " of " + province.name + " cannot come to " + target);
            }
            province.earned.put(mover.code, to);
            mean = left(province, parts) / points;
        }
    }

    /** The points of the target that are not earned yet. */
    private static double left(Province province, List<Component> parts) {
        double earned = parts.stream()
                .mapToDouble(part -> part.points * province.earned(part))
                .sum();
        return province.target(parts.get(0)) * sum(parts) - earned;
    }

    private static double sum(List<Component> parts) {
        return parts.stream().mapToDouble(Component::points).sum();
    }

    /** The aim of the first, all aims scaled so that together they earn what is left. */
    private static double scaled(Province province, List<Component> parts, double left) {
        double points = sum(parts);
        double aimed = parts.stream()
                .mapToDouble(part -> part.points * province.aim(part))
                .sum();
        double aim = province.aim(parts.get(0));
        double scaled = left <= aimed ? aim * (left / aimed) : aim + (1 - aim) * ((left - aimed) / (points - aimed));
        return Math.max(0, Math.min(1, scaled));
    }

    private String text() {
        List<String> columns = new ArrayList<>(SHARED);
        components().stream()
                .flatMap(component -> component.columns.stream())
                .filter(column -> !SHARED.contains(column))
                .distinct()
                .forEach(columns::add);
        StringBuilder text = new StringBuilder("unit,name,year," + String.join(",", columns) + ",source\n");
        provinces.forEach(province -> {
            text.append(province.code).append(',').append(province.name).append(",2022");
            columns.forEach(column -> text.append(',').append(province.cells.getOrDefault(column, "")));
            text.append(",illustrative\n");
        });
        return text.toString();
    }
}
