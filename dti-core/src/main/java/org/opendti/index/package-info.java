/**
 * The index and its results. In: a framework, a recipe and a table. Out: a {@link org.opendti.index.Scoreboard} of every
 * unit at every element, and a {@link org.opendti.index.Scorecard} that explains one unit. Start at {@link
 * org.opendti.index.CompositeIndex}; {@link org.opendti.index.CompiledIndex} scores one table many times with other numbers, and {@link
 * org.opendti.index.WeightGraph} tells what weighs in an element.
 */
@NullMarked
package org.opendti.index;

import org.jspecify.annotations.NullMarked;
