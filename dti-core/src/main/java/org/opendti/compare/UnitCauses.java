package org.opendti.compare;

import java.util.List;
import org.opendti.table.Unit;

/**
 * Why a unit's score and rank changed.
 *
 * @param shift the change, of the newer unit
 * @param older the older unit; another than the newer where units were merged
 * @param element the element's code
 * @param causes what differs between the boards, merger first, then own values in the edition's order; their scores sum to the
 *     change of score and their ranks to the ranks gained, both within 1e-12
 * @param splitting how the change was split
 */
public record UnitCauses(Shift shift, Unit older, String element, List<Cause> causes, Splitting splitting) {

    /**
     * Copies the causes.
     *
     * @param shift as above
     * @param older as above
     * @param element as above
     * @param causes as above
     * @param splitting as above
     */
    public UnitCauses {
        causes = List.copyOf(causes);
    }

    /** {@return the unit, as on the newer board} */
    public Unit unit() {
        return shift.unit();
    }

    /** {@return the sum of the causes' scores, which is the change of score} */
    public double scoreSum() {
        return causes.stream().mapToDouble(Cause::score).sum();
    }

    /** {@return the sum of the causes' ranks, which is the ranks gained} */
    public double rankSum() {
        return causes.stream().mapToDouble(Cause::rank).sum();
    }

    /**
     * What causes of a kind did to the score.
     *
     * @param kind the kind
     * @return the sum of their scores; 0 where there are none
     */
    public double score(CauseKind kind) {
        return causes.stream()
                .filter(cause -> cause.kind() == kind)
                .mapToDouble(Cause::score)
                .sum();
    }

    /**
     * What causes of a kind did to the rank.
     *
     * @param kind the kind
     * @return the ranks gained by them; 0 where there are none
     */
    public double rank(CauseKind kind) {
        return causes.stream()
                .filter(cause -> cause.kind() == kind)
                .mapToDouble(Cause::rank)
                .sum();
    }
}
