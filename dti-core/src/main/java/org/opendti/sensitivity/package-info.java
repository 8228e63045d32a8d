/**
 * Why a result is unsure: which inputs of a model its output depends on. In: a {@link org.opendti.sensitivity.Model}
 * with inputs that are uniform on [0, 1), and the {@linkplain org.opendti.sensitivity.InputGroup groups} of inputs that
 * are asked about. Out: lists of rows, one a group, of plain values with intervals. Start at
 * {@link org.opendti.sensitivity.Sobol#withDefaults} for shares of variance, at
 * {@link org.opendti.sensitivity.Morris#withDefaults} to screen many groups with few runs, and at
 * {@link org.opendti.sensitivity.OneAtATime#withDefaults} for what each group does alone.
 *
 * <p>A run that the model cannot compute is left out, counted and named, and its point can be had again. To follow or to
 * stop the runs, wrap the model: it is called a block at a time, and an exception that it throws ends the work.
 */
@NullMarked
package org.opendti.sensitivity;

import org.jspecify.annotations.NullMarked;
