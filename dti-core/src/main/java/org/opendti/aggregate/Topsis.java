package org.opendti.aggregate;

import java.util.Locale;
import org.opendti.aggregate.Field.Domain;

/**
 * TOPSIS: how near a unit is to the best there is in each part, beside how far from the worst, d⁻ / (d⁺ + d⁻). d⁺ =
 * √Σ (w (x − max) / s)² and d⁻ = √Σ (w (x − min) / s)²; the scale s of a part is that of the normalisation.
 *
 * <p>Three units, of parts 1, 0, 0.5 and 0, 1, 0.5, with equal weights: 0.5 each. With weights 2 and 1: 0.667, 0.333
 * and 0.5. Range: 0 (worst in every part) to 1 (best in every part).
 *
 * <p>A part that is the same for all units contributes nothing. A unit whose parts are all so, as one unit alone, is
 * best and worst at once and gets 0.5. Of two units one that is better in every part gets 1 and the other 0.
 *
 * <p>Where parts are missing ({@link #aggregatePresent(double[][], double[])}), best, worst and scale of a part are
 * those of the units that have it, and a unit's distances are taken over its own parts. Source: C.-L. Hwang, K. Yoon,
 * <i>Multiple Attribute Decision Making</i> (1981), which has {@link Normalisation#VECTOR}.
 *
 * @param normalisation how parts are normalised
 */
public record Topsis(Normalisation normalisation) implements Aggregation {

    /** How parts are normalised. The examples are of the parts 3, 4, 0. */
    public enum Normalisation {
        /** By the range max − min: 0.75, 1, 0. */
        MIN_MAX {
            @Override
            double scale(double[] part, double least, double most) {
                return most - least;
            }
        },
        /** By the length √Σ x²: 0.6, 0.8, 0. */
        VECTOR {
            @Override
            double scale(double[] part, double least, double most) {
                double unit = Math.max(Math.abs(least), Math.abs(most));
                double squares = 0;
                for (double x : part) {
                    squares += Double.isNaN(x) ? 0 : (x / unit) * (x / unit);
                }
                return unit * Math.sqrt(squares);
            }
        };

        abstract double scale(double[] part, double least, double most);

        /** {@return the name in frameworks, such as {@code min-max}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String id() {
        return "topsis";
    }

    @Override
    public boolean isRelative() {
        return true;
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return judge(Field.complete(parts, weights, Domain.ANY, report));
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return judge(Field.present(parts, weights, Domain.ANY, report));
    }

    private double[] judge(Field field) {
        double[] toBest = new double[field.size()];
        double[] toWorst = new double[field.size()];
        for (int k = 0; k < field.parts().length; k++) {
            double least = field.least(k);
            double most = field.most(k);
            if (least < most) {
                double[] part = field.parts()[k];
                double scale = normalisation.scale(part, least, most);
                addSquares(part, most, scale, field.weights()[k], toBest);
                addSquares(part, least, scale, field.weights()[k], toWorst);
            }
        }
        double[] nearness = new double[field.size()];
        for (int i = 0; i < nearness.length; i++) {
            double best = Math.sqrt(toBest[i]);
            double worst = Math.sqrt(toWorst[i]);
            nearness[i] = best + worst == 0 ? 0.5 : worst / (best + worst);
        }
        return field.spread(nearness);
    }

    private static void addSquares(double[] part, double end, double scale, double weight, double[] into) {
        for (int i = 0; i < part.length; i++) {
            double distance = Double.isNaN(part[i]) ? 0 : weight * ((part[i] - end) / scale);
            into[i] += distance * distance;
        }
    }
}
