package org.opendti.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A named level earns a fraction. With {@code chairman → 1, deputy → 0.5, none → 0}, a committee chaired by a {@code deputy}
 * earns 0.5. A word that is no level is an error.
 *
 * @param levels level → what it earns, in [0, 1]; at least one
 */
public record LevelRule(Map<String, Double> levels) implements ScoringRule {

    /**
     * Checks the ranges.
     *
     * @param levels as above
     * @throws IllegalArgumentException if there is no level, or one earns less than 0 or more than 1
     */
    public LevelRule {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        if (levels.isEmpty() || !levels.values().stream().allMatch(earned -> earned >= 0 && earned <= 1)) {
            throw new IllegalArgumentException("levels (" + levels + ") must be at least one, each earning 0 to 1");
        }
    }

    @Override
    public String type() {
        return "level";
    }

    @Override
    public Input.Type inputType() {
        return Input.Type.LEVEL;
    }

    @Override
    public List<String> words() {
        return new ArrayList<>(levels.keySet());
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        double[] attainments = new double[raw.units()];
        for (int u = 0; u < attainments.length; u++) {
            String level = raw.text(0, u);
            Double earned = level == null ? Double.valueOf(Double.NaN) : levels.get(level);
            if (earned == null) {
                report.add(u, Trouble.UNKNOWN_WORD, String.valueOf(level));
            }
            attainments[u] = earned == null ? Double.NaN : earned;
        }
        return attainments;
    }
}
