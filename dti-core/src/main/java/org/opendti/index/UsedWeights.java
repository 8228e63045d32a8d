package org.opendti.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opendti.weight.UnitWeights;

/** The weights that values came about with, by the number of the aggregate in the plan. */
final class UsedWeights {

    private final double[] @Nullable [] shares;
    private final @Nullable UnitWeights[] own;

    /** Of each unit its entry in {@link #own}; null for the same. */
    private final int @Nullable [] units;

    private UsedWeights(double[] @Nullable [] shares, @Nullable UnitWeights[] own, int @Nullable [] units) {
        this.shares = shares;
        this.own = own;
        this.units = units;
    }

    static UsedWeights of(Computation.@Nullable Outcome[] outcomes) {
        double[] @Nullable [] shares = new double[outcomes.length][];
        @Nullable UnitWeights[] own = new UnitWeights[outcomes.length];
        for (int e = 0; e < outcomes.length; e++) {
            Computation.Outcome outcome = outcomes[e];
            shares[e] = outcome == null ? null : outcome.shares();
            own[e] = outcome == null ? null : outcome.own();
        }
        return new UsedWeights(shares, own, null);
    }

    /** The weights of a step's parts for a unit, each as the unit's value takes it. */
    double[] of(int e, int unit) {
        UnitWeights ofUnits = own[e];
        if (ofUnits != null) {
            return ofUnits.weights(units == null ? unit : units[unit]);
        }
        double[] ofAll = shares[e];
        return ofAll == null ? new double[0] : ofAll;
    }

    /** Whether each unit has weights of its own. */
    boolean isOwn(int e) {
        return own[e] != null;
    }

    /** The same for some of the units. */
    UsedWeights select(int[] selected) {
        int[] before = units;
        return new UsedWeights(
                shares,
                own,
                before == null
                        ? selected
                        : Arrays.stream(selected).map(u -> before[u]).toArray());
    }
}
