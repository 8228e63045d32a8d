package org.opendti.compare;

/**
 * A cause and what it did to a unit's score and rank.
 *
 * @param kind what it is
 * @param element the element whose value it is; empty for other kinds
 * @param partsUnknown whether the element is made of parts that are not known on both boards, so that it is one cause; where the
 *     edition changed, weights within it may be a part of this one
 * @param score score gained by it: +0.06 is a gain
 * @param rank ranks gained by it: +3 is three ranks up; averaged over orders it need not be whole
 */
public record Cause(CauseKind kind, String element, boolean partsUnknown, double score, double rank) {

    static Cause of(CauseKind kind, double score, double rank) {
        return new Cause(kind, "", false, score, rank);
    }
}
