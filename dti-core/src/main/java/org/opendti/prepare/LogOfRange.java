package org.opendti.prepare;

import java.util.Arrays;
import org.opendti.kernel.Moments;
import org.opendti.normalise.Span;

/**
 * ln(x − min + 0.01·range), the same in every unit of measure but for a constant: 0, 1, 100 become 0, 0.693, 4.615.
 * Mirrored where the skewness is not above 0, if so told: −ln(max + 0.01·range − x), so that a tail on the left is
 * drawn in. Values that do not differ are refused. Source: W. Becker and others, <i>COINr</i> (2022).
 *
 * @param mirrored whether it is mirrored for a tail on the left
 */
public record LogOfRange(boolean mirrored) implements Transform {

    private static final double SHARE = 0.01;

    @Override
    public String id() {
        return "log-of-range";
    }

    @Override
    public double[] apply(double[] values) {
        Span span = Curves.finite(id(), values);
        double offset = SHARE * (span.greatest() - span.least());
        if (offset == 0) {
            throw new IllegalArgumentException(
                    id() + " needs values that differ; got " + span.least() + " to " + span.greatest());
        }
        if (mirrored && !(Moments.skewness(values) > 0)) {
            return Arrays.stream(values)
                    .map(x -> -Math.log(span.greatest() + offset - x))
                    .toArray();
        }
        return Arrays.stream(values)
                .map(x -> Math.log(x - span.least() + offset))
                .toArray();
    }
}
