package org.opendti.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Each condition that is met adds its share. With shares 0.5 and 0.5 and the flags {@code yes}, {@code no}: 0.5. Met is
 * {@code yes}, {@code có}, {@code true}, {@code x} or {@code 1}; not met is {@code no}, {@code không}, {@code false} or {@code 0}.
 * Any other word is an error; one flag that is missing makes the attainment missing.
 *
 * @param shares what each condition adds, at least 0; at least one, summing to 1 within 1e-9
 */
public record ConditionsRule(List<Double> shares) implements ScoringRule {

    private static final List<String> MET = List.of("yes", "có", "true", "x", "1");
    private static final List<String> NOT_MET = List.of("no", "không", "false", "0");

    /**
     * Checks the sum.
     *
     * @param shares as above
     * @throws IllegalArgumentException if there is no share, one is negative, or they do not sum to 1
     */
    public ConditionsRule {
        shares = List.copyOf(shares);
        double sum = shares.stream().mapToDouble(share -> share).sum();
        if (!(Math.abs(sum - 1) <= 1e-9) || !shares.stream().allMatch(share -> share >= 0)) {
            throw new IllegalArgumentException("shares (" + shares + ") must each be at least 0 and sum to 1");
        }
    }

    /**
     * Whether a word says that a condition is met.
     *
     * @param word the word
     * @return whether it is met; empty if the word is no flag
     */
    public static Optional<Boolean> flag(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return MET.contains(small)
                ? Optional.of(true)
                : NOT_MET.contains(small) ? Optional.of(false) : Optional.empty();
    }

    @Override
    public String type() {
        return "conditions";
    }

    @Override
    public Input.Type inputType() {
        return Input.Type.FLAG;
    }

    @Override
    public int inputCount() {
        return shares.size();
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(MET);
        words.addAll(NOT_MET);
        return words;
    }

    @Override
    public boolean knows(String word) {
        return flag(word).isPresent();
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        double[] attainments = new double[raw.units()];
        for (int u = 0; u < attainments.length; u++) {
            double sum = 0;
            for (int k = 0; k < shares.size(); k++) {
                sum += earned(raw.text(k, u), shares.get(k), u, report);
            }
            attainments[u] = Math.min(1, sum); // shares such as 0.1 ten times may sum to a little more
        }
        return attainments;
    }

    private static double earned(@Nullable String word, double share, int unit, Report report) {
        if (word == null) {
            return Double.NaN;
        }
        Optional<Boolean> met = flag(word);
        if (met.isEmpty()) {
            report.add(unit, Trouble.UNKNOWN_WORD, word);
            return Double.NaN;
        }
        return met.get() ? share : 0;
    }
}
