/**
 * The cheapest way to reach something. In: an index, a table, a unit, an aim, and what moving its indicators costs. Out: the steps of the
 * cheapest plan, or why there is none. Start at {@link org.opendti.plan.Planner#of}.
 */
@NullMarked
package org.opendti.plan;

import org.jspecify.annotations.NullMarked;
