package org.opendti.sensitivity;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Models whose indices are known, and small conveniences. */
final class Samples {

    static final double NAN = Double.NaN;
    static final List<InputGroup> ABC = InputGroup.each("a", "b", "c");

    /** sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁, x uniform on (−π, π); Ishigami and Homma (1990). */
    static final Model ISHIGAMI = model(u -> {
        double x1 = Math.PI * (2 * u[0] - 1);
        double x2 = Math.PI * (2 * u[1] - 1);
        double x3 = Math.PI * (2 * u[2] - 1);
        return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    });

    /**
     * First-order indices of a, b, c, then total ones. Var(sin² x) = 1/8, E x⁴ = π⁴/5, Var x⁴ = π⁸ (1/9 − 1/25), E sin² x =
     * ½; so V_a = ½ (1 + 0.1 π⁴/5)², V_b = 49/8, V_ac = ½ · 0.01 · Var x⁴.
     */
    static final double[] ISHIGAMI_TRUTH = ishigamiTruth();

    /** 3a + 2b + c: variances 9/12, 4/12 and 1/12. */
    static final Model LINEAR = model(u -> 3 * u[0] + 2 * u[1] + u[2]);

    static final double[] LINEAR_TRUTH = {9 / 14.0, 4 / 14.0, 1 / 14.0, 9 / 14.0, 4 / 14.0, 1 / 14.0};

    private Samples() {}

    private static double[] ishigamiTruth() {
        double a = 0.5 * Math.pow(1 + 0.1 * Math.pow(Math.PI, 4) / 5, 2);
        double b = 49 / 8.0;
        double ac = 0.5 * 0.01 * Math.pow(Math.PI, 8) * (1 / 9.0 - 1 / 25.0);
        double v = a + b + ac;
        return new double[] {a / v, b / v, 0, (a + ac) / v, b / v, ac / v};
    }

    /** A model that takes a run at a time. */
    static Model model(ToDoubleFunction<double[]> function) {
        return (points, runs, y) -> {
            double[] u = new double[points.length];
            for (int r = 0; r < runs; r++) {
                for (int k = 0; k < u.length; k++) {
                    u[k] = points[k][r];
                }
                y[r] = function.applyAsDouble(u);
            }
        };
    }

    /** All estimates, first-order then total. */
    static List<Estimate> estimates(SobolIndices indices) {
        return java.util.stream.Stream.concat(
                        indices.rows().stream().map(SobolIndices.Row::first),
                        indices.rows().stream().map(SobolIndices.Row::total))
                .toList();
    }

    /** A row's values as a line, for what must be the same byte for byte. */
    static List<String> lines(SobolIndices indices) {
        return indices.rows().stream().map(SobolIndices.Row::toString).toList();
    }
}
