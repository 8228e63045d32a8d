package org.opendti.weight;

import java.util.List;
import org.opendti.kernel.Doubles;

/** The scores of all units and the weights that each got them with. */
public final class UnitWeights {

    private final double[] scores;
    private final double[][] columns;
    private final List<Doubles> weights;

    UnitWeights(double[] scores, double[][] columns, List<Doubles> weights) {
        this.scores = scores;
        this.columns = columns.clone();
        for (int k = 0; k < columns.length; k++) {
            this.columns[k] = columns[k].clone();
        }
        this.weights = weights;
    }

    /** {@return a score a unit, in [0, 1]; NaN where a part is missing} */
    public double[] scores() {
        return scores.clone();
    }

    /**
     * What a unit's score is a sum of: Σ wₖ yₖ.
     *
     * @param unit the unit's entry in the columns, from 0
     * @return a weight a part, at least 0, as large as the parts are small; all 0 where the score is 0 because of the bounds
     *     or for want of any value above 0; NaN where a part is missing
     */
    public double[] weights(int unit) {
        return weights.get(unit).shared().clone();
    }

    /**
     * What each part makes up of a unit's score: wₖ yₖ / Σ w y.
     *
     * @param unit the unit's entry in the columns, from 0
     * @return a share a part, which sum to 1; all 0 where the score is 0; NaN where a part is missing
     */
    public double[] shares(int unit) {
        double[] shares = weights(unit);
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] *= columns[k][unit];
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] = sum == 0 ? 0 : shares[k] / sum;
        }
        return shares;
    }
}
