package org.opendti.plan;

/** What comes of asking for a plan. */
public sealed interface Outcome permits Plan, AlreadyThere, Infeasible {

    /** {@return what was asked} */
    Question question();

    /** {@return where the unit stands at the end: by the plan, as it is, or with all that moves at its bound} */
    Standing reached();
}
